import { UNSEATED } from '../../../libs/matching/assignment/assignment.js';
import type { Market } from '../../../libs/matching/market/market.js';
import { PairScorer } from '../../../libs/matching/market/pair-scorer.js';
import { inventColumns } from '../market/invented-columns.js';
import { seatAtRandom, seatFirstChoices, seatFromShortLists, seatGreedily } from './baselines.js';
import { barChart } from './bar-chart.js';
import { placementQuality } from './placement-quality.js';
import { qualityPlots } from './quality-plots.js';
import { scorePairs, type ScoredPairs } from './scored-pairs.js';

const market = inventColumns({ seed: 7, jobseekers: 3_000, vacancies: 250, kind: 'normal' });
const pairs = scorePairs(market);
const { seats } = market.vacancies;

/** Three people, two vacancies with a seat each; everybody likes the first best. */
const few: ScoredPairs = {
  start: Uint32Array.of(0, 2, 4, 5),
  vacancies: Uint32Array.of(0, 1, 0, 1, 0),
  seekerScores: Uint16Array.of(9_000, 8_000, 9_000, 2_000, 5_000),
  merits: Uint16Array.of(100, 40, 90, 60, 110),
  weights: Uint16Array.of(70, 65, 80, 10, 60),
};
const oneEach = Uint16Array.of(1, 1);

test('pairs are those without a hard rule against them, scored as the pair scorer does', () => {
  const scorer = new PairScorer(market);
  for (let seeker = 0; seeker < 300; seeker++) {
    const feasible = Array.from({ length: 250 }, (_, vacancy) => vacancy).filter((v) => scorer.isFeasible(seeker, v));
    expect([...pairs.vacancies.subarray(pairs.start[seeker], pairs.start[seeker + 1])]).toEqual(feasible);
    feasible.forEach((vacancy, i) => {
      const pair = pairs.start[seeker]! + i;
      expect(pairs.seekerScores[pair]).toBe(scorer.seekerScore(seeker, vacancy));
      expect(pairs.merits[pair]).toBe(scorer.merit(seeker, vacancy));
      expect(pairs.weights[pair]).toBe(
        (scorer.seekerScore(seeker, vacancy) + scorer.employerScore(seeker, vacancy)) >> 1,
      );
    });
  }
});

test.each([
  ['greedy', seatGreedily(pairs, seats)],
  ['short lists', seatFromShortLists(pairs, seats)],
  ['random', seatAtRandom(pairs, seats, 1)],
  ['first choices', seatFirstChoices(pairs, seats).assignment],
])('placing by %s breaks no hard rule and no number of seats', (_name, { vacancyOf }) => {
  const scorer = new PairScorer(market);
  const taken = new Uint16Array(250);
  let placed = 0;
  vacancyOf.forEach((vacancy, seeker) => {
    if (vacancy === UNSEATED) return;
    placed++;
    taken[vacancy]!++;
    expect(scorer.refusals(seeker, vacancy)).toBe(0);
  });
  expect(placed).toBeGreaterThan(100);
  taken.forEach((count, vacancy) => expect(count).toBeLessThanOrEqual(seats[vacancy]!));
});

test('greedy takes the heaviest pair that still has a person and a seat', () => {
  expect([...seatGreedily(few, oneEach).vacancyOf]).toEqual([1, 0, UNSEATED]);
});

test('a list cut short loses the seat behind its end', () => {
  expect([...seatFromShortLists(few, oneEach, 1).vacancyOf]).toEqual([UNSEATED, 0, UNSEATED]);
});

test('at their first choice all meet the same firm, which takes whom it ranks first', () => {
  const { assignment, applications } = seatFirstChoices(few, oneEach);
  expect([...applications]).toEqual([3, 0]);
  expect([...assignment.vacancyOf]).toEqual([UNSEATED, UNSEATED, 0]);
});

test('chance leaves nobody without a seat who could have one, and follows its seed', () => {
  const { vacancyOf } = seatAtRandom(pairs, seats, 1);
  const left = seats.slice();
  for (const vacancy of vacancyOf) if (vacancy !== UNSEATED) left[vacancy]!--;
  vacancyOf.forEach((vacancy, seeker) => {
    if (vacancy !== UNSEATED) return;
    const open = pairs.vacancies.subarray(pairs.start[seeker], pairs.start[seeker + 1]).filter((v) => left[v]! > 0);
    expect(open.length).toBe(0);
  });
  expect(seatAtRandom(pairs, seats, 1).vacancyOf).toEqual(vacancyOf);
  expect(seatAtRandom(pairs, seats, 2).vacancyOf).not.toEqual(vacancyOf);
});

test('quality counts who is placed, how far they go and who uses what they learnt', () => {
  const small = inventColumns({ seed: 7, jobseekers: 60, vacancies: 250, kind: 'normal' });
  const own = new Int32Array(60).fill(UNSEATED);
  const scored = scorePairs(small);
  const seeker = scored.start.findIndex((from, row) => scored.start[row + 1]! > from);
  const vacancy = scored.vacancies[scored.start[seeker]!]!;
  own[seeker] = vacancy;
  const quality = placementQuality(small, own, () => true);
  const scorer = new PairScorer(small);
  expect(quality).toMatchObject({
    placements: 1,
    placedPercent: 1.7,
    seekerScore: scorer.seekerScore(seeker, vacancy),
    employerScore: scorer.employerScore(seeker, vacancy),
    applicationsPerSeat: { max: Math.round(100 / small.vacancies.seats[vacancy]!) / 100 },
  });
  expect(placementQuality(small, new Int32Array(60).fill(UNSEATED), () => true)).toMatchObject({
    placements: 0,
    meanKm: 0,
  });
});

test('a graduate is in the field when the training points say so, a returnee uses the skill at 75 points of nearness', () => {
  const { vacancyOf } = seatGreedily(pairs, seats);
  const quality = placementQuality(market, vacancyOf, () => true);
  const scorer = new PairScorer(market);
  let [inField, skilled, returnees] = [0, 0, 0];
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    if (market.seekers.overseasMode[seeker] !== 0) returnees++;
    const vacancy = vacancyOf[seeker]!;
    if (vacancy === UNSEATED) continue;
    if (trainingPoints(market, seeker, vacancy) >= 50) inField++;
    const packed = scorer.factors(seeker, vacancy)[12]!;
    if (market.seekers.overseasMode[seeker] === 2 && packed >> 2 >= 75) skilled++;
  }
  expect(quality.graduatesInFieldPercent).toBe(Math.round((1_000 * inField) / market.seekers.size) / 10);
  expect(quality.overseasSkillUsedPercent).toBe(Math.round((1_000 * skilled) / returnees) / 10);
  expect(inField * skilled).toBeGreaterThan(0);
});

test('a chart has a bar for each value, as long as its share of the greatest, and writes both languages', () => {
  const svg = barChart({
    title: { vi: 'Số chỗ < 5', en: 'Seats & people' },
    about: { vi: 'tỉnh mẫu', en: 'demo province' },
    series: [{ vi: 'chỗ', en: 'seats', colour: '#123456' }],
    rows: [
      { label: { vi: 'một', en: 'one' }, isStrong: true, values: [50] },
      { label: { vi: 'hai', en: 'two' }, isStrong: false, values: [100] },
    ],
    format: String,
  });
  expect(svg).toContain('Số chỗ &lt; 5');
  expect(svg).toContain('Seats &amp; people');
  const widths = [...svg.matchAll(/width="(\d+)" height="18" rx="2" fill="#123456"/g)].map((bar) => Number(bar[1]));
  expect(widths).toHaveLength(2);
  expect(widths[0]! * 2).toBe(widths[1]);
});

test('every plot has a row for every way of placing', () => {
  const quality = placementQuality(market, seatGreedily(pairs, seats).vacancyOf, () => true);
  const plots = qualityPlots({ vi: 'tỉnh mẫu', en: 'demo province' }, [
    { label: { vi: 'cách một', en: 'way one' }, isOurs: true, quality },
    { label: { vi: 'cách hai', en: 'way two' }, isOurs: false, quality },
  ]);
  expect(plots.length).toBeGreaterThan(3);
  for (const { file, svg } of plots) {
    expect(file).toMatch(/^[a-z-]+\.svg$/);
    expect(svg).toContain('cách một');
    expect(svg).toContain('way two');
    expect(svg).toContain('tỉnh mẫu');
  }
});

/** Points of a known training field, −1 of an unknown one. */
function trainingPoints({ seekers, vacancies, tables }: Market, seeker: number, vacancy: number): number {
  const cell = seekers.training[seeker]! * 16 * tables.segments + vacancies.slot[vacancy]!;
  return tables.trainingKnown[cell] === 1 ? tables.trainingPoints[cell]! : -1;
}
