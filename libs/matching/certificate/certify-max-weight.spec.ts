import { randomMarket } from '../../../tests/matching/certificate-market.js';
import { TextbookClearing } from '../../../tests/matching/certificate-clearing.js';
import { certifyMaxWeight } from './certify.js';

const market = randomMarket({ seed: 11, seekers: 120, vacancies: 50, wishFloor: 70 });
const textbook = new TextbookClearing(market);
const { seats } = market.vacancies;
const MODES = [
  { threads: 2, simd: true },
  { threads: 1, simd: false },
];

/** Naive auction (Bertsekas), so long that everybody is content to within 1: prices and an assignment near the best. */
function auction(bonus: number): { vacancyOf: Int32Array; prices: Int32Array } {
  const vacancyOf = new Int32Array(market.seekers.size).fill(-1);
  // who has no seats is dear, at no cost
  const prices = Int32Array.from(seats, (count) => (count === 0 ? bonus + 10_000 : 0));
  const bids = Array.from({ length: market.vacancies.size }, () => new Map<number, number>());
  const offers = Array.from({ length: market.seekers.size }, (_, seeker) =>
    textbook.feasiblePairs
      .filter((pair) => pair[0] === seeker && seats[pair[1]]! > 0)
      .map(([, vacancy]) => ({ vacancy, weight: textbook.weight(seeker, vacancy, bonus) })),
  );
  const waiting = [...offers.keys()];
  for (let seeker = waiting.pop(); seeker !== undefined; seeker = waiting.pop()) {
    const ranked = offers[seeker]!.map(({ vacancy, weight }) => ({ vacancy, worth: weight - prices[vacancy]! }));
    const [best, second] = ranked.toSorted((one, other) => other.worth - one.worth);
    if (best === undefined || best.worth <= 0) continue;
    const { vacancy } = best;
    vacancyOf[seeker] = vacancy;
    bids[vacancy]!.set(seeker, prices[vacancy]! + best.worth - Math.max(0, second?.worth ?? 0) + 1);
    const order = [...bids[vacancy]!].toSorted((one, other) => other[1] - one[1]);
    if (order.length < seats[vacancy]!) continue;
    for (const [loser] of order.splice(seats[vacancy]!)) {
      bids[vacancy]!.delete(loser);
      vacancyOf[loser] = -1;
      waiting.push(loser);
    }
    prices[vacancy] = order.at(-1)![1];
  }
  return { vacancyOf, prices };
}

/** Weight and bound by their definitions. */
function boundsOf(vacancyOf: Int32Array, prices: Int32Array, bonus: number): { primal: number; dual: number } {
  const surplus = new Map<number, number>();
  let primal = 0;
  for (const [seeker, vacancy] of textbook.feasiblePairs) {
    const weight = textbook.weight(seeker, vacancy, bonus);
    if (vacancyOf[seeker] === vacancy) primal += weight;
    surplus.set(seeker, Math.max(surplus.get(seeker) ?? 0, weight - prices[vacancy]!));
  }
  const dual = [...surplus.values()].reduce((sum, one) => sum + one, 0);
  return { primal, dual: dual + prices.reduce((sum, price, vacancy) => sum + price * seats[vacancy]!, 0) };
}

test.each([0, 5_000, 1_000_000])('an auction is certified to be near the greatest weight (bonus %i)', async (bonus) => {
  const { vacancyOf, prices } = auction(bonus);
  for (const mode of MODES) {
    const found = await certifyMaxWeight(market, vacancyOf, prices, { ...mode, bonus });
    expect(found).toMatchObject({ ...boundsOf(vacancyOf, prices, bonus), infeasibleAssignments: 0, seatsExceeded: 0 });
    expect(found.feasiblePairs).toBe(textbook.feasiblePairs.length);
    expect(found.dual).toBeGreaterThanOrEqual(found.primal);
    // each of those with a seat is at most 1 from content
    expect(found.dual - found.primal).toBeLessThanOrEqual(vacancyOf.filter((vacancy) => vacancy !== -1).length);
    expect(found.gapPpm).toBe(Math.ceil((1e6 * (found.dual - found.primal)) / found.dual));
  }
});

test('whatever the prices and the assignment, the bounds are those of the definition', async () => {
  const { vacancyOf } = auction(0);
  const draws = [0, 1, 2_500, 5_000, 9_999, 10_001, 2 ** 31 - 1];
  for (const shift of draws.keys()) {
    const prices = Int32Array.from(seats, (_, vacancy) => draws[(vacancy + shift) % draws.length]!);
    const rotated = vacancyOf.map((_, seeker) => vacancyOf[(seeker + shift) % vacancyOf.length]!);
    for (const mode of MODES) {
      expect(await certifyMaxWeight(market, rotated, prices, { ...mode, bonus: 100 })).toMatchObject(
        boundsOf(rotated, prices, 100),
      );
    }
  }
});

test('a price that is raised or lowered shows as a wider gap', async () => {
  const { vacancyOf, prices } = auction(0);
  const { gapPpm } = await certifyMaxWeight(market, vacancyOf, prices, { threads: 1, bonus: 0 });
  const priced = [...prices.keys()].filter((vacancy) => seats[vacancy]! > 0 && prices[vacancy]! > 1_000);
  expect(priced.length).toBeGreaterThan(3);
  for (const vacancy of priced.slice(0, 4)) {
    for (const change of [-900, 900]) {
      const changed = prices.with(vacancy, prices[vacancy]! + change);
      const found = await certifyMaxWeight(market, vacancyOf, changed, { threads: 1, bonus: 0 });
      expect(found.gapPpm).toBeGreaterThan(gapPpm);
    }
  }
});

test('whoever loses the seat is missing from the weight, and a seat given twice is counted', async () => {
  const { vacancyOf, prices } = auction(0);
  const seeker = vacancyOf.findIndex((vacancy) => vacancy !== -1);
  const proven = await certifyMaxWeight(market, vacancyOf, prices, { threads: 1, bonus: 0 });
  const unseated = await certifyMaxWeight(market, vacancyOf.with(seeker, -1), prices, { threads: 1, bonus: 0 });
  expect(proven.primal - unseated.primal).toBe(textbook.weight(seeker, vacancyOf[seeker]!, 0));
  expect(unseated.gapPpm).toBeGreaterThan(proven.gapPpm);
  const crowded = vacancyOf.map(() => vacancyOf[seeker]!);
  const twice = await certifyMaxWeight(market, crowded, prices, { threads: 1, bonus: 0 });
  expect(twice.seatsExceeded).toBe(crowded.length - seats[crowded[0]!]!);
  expect(twice.infeasibleAssignments).toBeGreaterThan(0);
});

test('a price below nothing is counted and bounds nothing', async () => {
  const { vacancyOf, prices } = auction(0);
  const free = await certifyMaxWeight(market, vacancyOf, prices.with(3, 0), { threads: 1, bonus: 0 });
  const found = await certifyMaxWeight(market, vacancyOf, prices.with(3, -40), { threads: 1, bonus: 0 });
  expect(found).toEqual({ ...free, negativePrices: 1 });
});
