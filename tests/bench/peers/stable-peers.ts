import { UNSEATED } from '../../../libs/matching/assignment/assignment.js';
import type { Market } from '../../../libs/matching/market/market.js';
import { PairScorer } from '../../../libs/matching/market/pair-scorer.js';
import { textbookPairs } from '../textbook.js';

/** Vacancy row per jobseeker, and the milliseconds of bringing the market into the solver's own shape and of solving it. */
export interface StableAnswer {
  readonly vacancyOf: Int32Array;
  readonly buildMs: number;
  readonly solveMs: number;
}

/** A solver for stable seats, on a market without reserved seats. */
export type StablePeer = (market: Market) => Promise<StableAnswer>;

/** Solvers of npm by the name of their package. */
export const STABLE_PEERS: ReadonlyMap<string, StablePeer> = new Map([
  ['stable-marriage', withStableMarriage],
  ['hospitals-and-residents', withHospitalsAndResidents],
]);

/** stable-marriage: one partner each, so that every seat is a person of its own. */
async function withStableMarriage(market: Market): Promise<StableAnswer> {
  const { default: stable } = await import('stable-marriage');
  const from = performance.now();
  const pairs = textbookPairs(market);
  const seekers = pairs.map((_, row) => new stable.Person(`s${row}`));
  const seats = Array.from(market.vacancies.seats, (count, row) =>
    Array.from({ length: count }, () => new stable.Person(`v${row}`)),
  );
  const vacancyOfSeat = new Map(seats.flatMap((list, row) => list.map((seat) => [seat, row] as const)));
  pairs.forEach((list, row) => {
    const liked = list.toSorted((a, b) => b.seekerScore - a.seekerScore || a.vacancy - b.vacancy);
    seekers[row]!.generatePreferences(liked.flatMap(({ vacancy }) => seats[vacancy]!));
  });
  const applicants = seats.map((): { seeker: number; merit: number }[] => []);
  for (const { vacancy, ...applicant } of pairs.flat()) applicants[vacancy]!.push(applicant);
  applicants.forEach((list, vacancy) => {
    const order = list
      .toSorted((a, b) => b.merit - a.merit || a.seeker - b.seeker)
      .map(({ seeker }) => seekers[seeker]!);
    for (const seat of seats[vacancy]!) seat.generatePreferences(order);
  });
  const built = performance.now();
  stable.stableMarriage(seekers);
  const solveMs = Math.round(performance.now() - built);
  const vacancyOf = Int32Array.from(seekers, ({ fiance }) => (fiance ? vacancyOfSeat.get(fiance)! : UNSEATED));
  return { vacancyOf, buildMs: Math.round(built - from), solveMs };
}

/**
 * hospitals-and-residents: any allowed seats, improved by random swaps. It seats everybody or nobody, so that one more hospital
 * takes who gets none.
 */
async function withHospitalsAndResidents(market: Market): Promise<StableAnswer> {
  const { default: matching } = await import('hospitals-and-residents');
  const from = performance.now();
  const scorer = new PairScorer(market);
  const { size } = market.vacancies;
  matching.checkLegality = (hospital, resident) =>
    hospital.row === size || scorer.isFeasible(resident.row, hospital.row);
  matching.softCost = (hospital, resident) =>
    hospital.row === size
      ? 0
      : -scorer.seekerScore(resident.row, hospital.row) - scorer.employerScore(resident.row, hospital.row);
  const hospitals = Array.from(market.vacancies.seats, (seats, row) => matching.initHospital(seats, { row }));
  hospitals.push(matching.initHospital(market.seekers.size, { row: size }));
  const residents = Array.from({ length: market.seekers.size }, (_, row) => matching.initResident(1, { row }));
  const built = performance.now();
  matching.findMatching(hospitals, residents, (error) => {
    if (error !== undefined && error !== '') throw new Error(error);
  });
  const solveMs = Math.round(performance.now() - built);
  const vacancyOf = new Int32Array(market.seekers.size).fill(UNSEATED);
  for (const { row, assigned_id: hospital } of residents) {
    if (hospital !== undefined && hospital < size) vacancyOf[row] = hospital;
  }
  return { vacancyOf, buildMs: Math.round(built - from), solveMs };
}
