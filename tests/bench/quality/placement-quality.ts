import { MATCH_FACTOR_CODES, unpackFactor } from '#domain';
import { UNSEATED } from '../../../libs/matching/assignment/assignment.js';
import type { Market } from '../../../libs/matching/market/market.js';
import { PairScorer } from '../../../libs/matching/market/pair-scorer.js';

/** What became of the people of one market under one way of placing them. */
export interface PlacementQuality {
  readonly placements: number;
  readonly placedPercent: number;
  readonly seatsFilledPercent: number;
  /** Sums over placements, each pair 0..10,000. */
  readonly seekerScore: number;
  readonly employerScore: number;
  /** Mean daily way in whole kilometres, of people whose way is known and who do not move into lodging. */
  readonly meanKm: number;
  /** Returnees who do at the new place what they did abroad (75 points of nearness at least), of all returnees. */
  readonly overseasSkillUsedPercent: number;
  /** Graduates in work that their training prepares for (50 points at least), of all graduates. */
  readonly graduatesInFieldPercent: number;
  /** People sent to a vacancy for each of its seats: at the most asked-for vacancy, and in the mean of those anybody is sent to. */
  readonly applicationsPerSeat: { readonly max: number; readonly mean: number };
}

const OVERSEAS = MATCH_FACTOR_CODES.indexOf('overseas');
const TRAINING = MATCH_FACTOR_CODES.indexOf('training-field');
const SAME_PROCESS = 75;
const IN_FIELD = 50;
const FAR = 255;

/**
 * @param applications people sent to each vacancy; where nobody is sent who does not get the seat, left out
 */
export function placementQuality(
  market: Market,
  vacancyOf: Int32Array,
  isGraduate: (seeker: number) => boolean,
  applications?: Uint32Array,
): PlacementQuality {
  const { seekers: s, vacancies: v, tables } = market;
  const scorer = new PairScorer(market);
  const sent = new Uint32Array(v.size);
  let [placements, seekerScore, employerScore, ways, km] = [0, 0, 0, 0, 0];
  let [returnees, skilled, graduates, inField] = [0, 0, 0, 0];
  for (let seeker = 0; seeker < s.size; seeker++) {
    const isReturnee = s.overseasMode[seeker] !== 0;
    if (isReturnee) returnees++;
    if (isGraduate(seeker)) graduates++;
    const vacancy = vacancyOf[seeker]!;
    if (vacancy === UNSEATED) continue;
    placements++;
    sent[vacancy]!++;
    seekerScore += scorer.seekerScore(seeker, vacancy);
    employerScore += scorer.employerScore(seeker, vacancy);
    const factors = scorer.factors(seeker, vacancy).map(unpackFactor);
    if (s.overseasMode[seeker] === 2 && factors[OVERSEAS]!.points >= SAME_PROCESS) skilled++;
    const training = factors[TRAINING]!;
    if (isGraduate(seeker) && training.known !== 'unknown' && training.points >= IN_FIELD) inField++;
    const way = tables.km[s.home[seeker]! * tables.places + v.place[vacancy]!]!;
    const moves = v.dormitory[vacancy] === 1 && s.willing[seeker] === 1 && way > s.reachKm[seeker]!;
    if (way === FAR || moves) continue;
    ways++;
    km += way;
  }
  const perSeat = Array.from(applications ?? sent, (count, vacancy) => count / v.seats[vacancy]!).filter(
    (share) => share > 0,
  );
  return {
    placements,
    placedPercent: percent(placements, s.size),
    seatsFilledPercent: percent(
      placements,
      v.seats.reduce((sum, seats) => sum + seats, 0),
    ),
    seekerScore,
    employerScore,
    meanKm: Math.round((10 * km) / Math.max(1, ways)) / 10,
    overseasSkillUsedPercent: percent(skilled, returnees),
    graduatesInFieldPercent: percent(inField, graduates),
    applicationsPerSeat: {
      max: hundredths(perSeat.reduce((most, share) => Math.max(most, share), 0)),
      mean: hundredths(perSeat.reduce((sum, share) => sum + share, 0) / Math.max(1, perSeat.length)),
    },
  };
}

function percent(part: number, whole: number): number {
  return Math.round((1_000 * part) / Math.max(1, whole)) / 10;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
