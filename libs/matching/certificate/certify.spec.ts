import { randomMarket, type RandomMarketOptions } from '../../../tests/matching/certificate-market.js';
import { TextbookClearing } from '../../../tests/matching/certificate-clearing.js';
import { certifyStable } from './certify.js';

const KINDS: readonly (readonly [string, RandomMarketOptions])[] = [
  ['without a wish floor', { seed: 1, seekers: 150, vacancies: 90 }],
  ['with a wish floor', { seed: 2, seekers: 150, vacancies: 90, wishFloor: 70 }],
  ['with reserved seats', { seed: 3, seekers: 150, vacancies: 60, seats: 6, reserved: true }],
  ['with both', { seed: 4, seekers: 200, vacancies: 70, seats: 5, reserved: true, wishFloor: 70 }],
];
const ONE = { threads: 1 };

describe.each(KINDS)('in a market %s', (_kind, options) => {
  const market = randomMarket(options);
  const textbook = new TextbookClearing(market);
  const stable = textbook.assign();

  test('the textbook assignment is proven over every feasible pair', async () => {
    expect(await certifyStable(market, stable, ONE)).toEqual({
      mode: 'stable',
      feasiblePairs: textbook.feasiblePairs.length,
      infeasibleAssignments: 0,
      seatsExceeded: 0,
      blockingPairs: 0,
      examples: [],
    });
  });

  test('of any assignment the blocking pairs are those that the textbook finds', async () => {
    for (const broken of [stable.map(() => -1), stable.toReversed(), shifted(stable)]) {
      const blocking = textbook.blockingPairs(broken);
      const found = await certifyStable(market, broken, { threads: 2 });
      expect(found.blockingPairs).toBe(blocking.length);
      expect(found.examples.filter(({ kind }) => kind === 'blocking')).toEqual(
        blocking
          .slice(0, 10 - Math.min(10, found.infeasibleAssignments))
          .map(([seeker, vacancy]) => ({ kind: 'blocking', seeker, vacancy })),
      );
    }
  });

  test('one, two and three threads, with vectors and without, certify the same', async () => {
    const broken = shifted(stable);
    const alone = await certifyStable(market, broken, ONE);
    expect(alone.blockingPairs).toBeGreaterThan(0);
    for (const [threads, simd] of [
      [1, false],
      [2, true],
      [3, true],
      [3, false],
    ] as const) {
      expect(await certifyStable(market, broken, { threads, simd })).toEqual(alone);
    }
  });
});

describe('an assignment that was proven is refused', () => {
  const market = randomMarket({ seed: 5, seekers: 150, vacancies: 90, reserved: true });
  const textbook = new TextbookClearing(market);
  const stable = textbook.assign();
  const seated = [...stable.keys()].filter((seeker) => stable[seeker] !== -1);

  /** What is found when `change` has been made to the assignment, with vectors and without. */
  async function after(change: (vacancyOf: Int32Array) => void) {
    const vacancyOf = stable.slice();
    change(vacancyOf);
    const found = await certifyStable(market, vacancyOf, ONE);
    expect(await certifyStable(market, vacancyOf, { threads: 2, simd: false })).toEqual(found);
    expect(found.blockingPairs).toBe(textbook.blockingPairs(vacancyOf).length);
    return found;
  }

  test('when somebody loses the seat, whoever it is', async () => {
    for (const seeker of seated.slice(0, 4)) {
      const found = await after((vacancyOf) => (vacancyOf[seeker] = -1));
      expect(found.blockingPairs).toBeGreaterThan(0);
    }
  });

  test('when two change seats', async () => {
    const fits = (seeker: number, vacancy: number) =>
      textbook.feasiblePairs.some((pair) => pair[0] === seeker && pair[1] === vacancy);
    const [one, other] = seated
      .flatMap((first) => seated.map((second) => [first, second] as const))
      .find(([a, b]) => stable[a] !== stable[b] && fits(a, stable[b]!) && fits(b, stable[a]!))!;
    const found = await after((vacancyOf) => {
      vacancyOf[one] = stable[other]!;
      vacancyOf[other] = stable[one]!;
    });
    expect(found).toMatchObject({ infeasibleAssignments: 0, seatsExceeded: 0 });
    expect(found.blockingPairs).toBeGreaterThan(0);
  });

  test('when a vacancy takes one more than it has seats', async () => {
    const [seeker, vacancy] = textbook.feasiblePairs.find(
      ([candidate, full]) =>
        stable[candidate] === -1 &&
        seated.filter((holder) => stable[holder] === full).length === market.vacancies.seats[full],
    )!;
    expect(await after((vacancyOf) => (vacancyOf[seeker] = vacancy))).toMatchObject({
      infeasibleAssignments: 0,
      seatsExceeded: 1,
    });
  });

  test('when somebody sits where a hard rule forbids it, or at a vacancy that there is not', async () => {
    const seeker = seated[0]!;
    const forbidden = market.vacancies.seats.findIndex(
      (_, vacancy) => !textbook.feasiblePairs.some((pair) => pair[0] === seeker && pair[1] === vacancy),
    );
    for (const vacancy of [forbidden, market.vacancies.size, -7]) {
      const found = await after((vacancyOf) => (vacancyOf[seeker] = vacancy));
      expect(found.infeasibleAssignments).toBe(1);
      expect(found.examples[0]).toMatchObject({ kind: 'infeasible', seeker });
    }
  });

  test('when the seat goes to somebody of lower merit', async () => {
    const [envious, vacancy] = textbook.feasiblePairs.find(
      ([seeker, there]) => stable[seeker] === -1 && seated.some((holder) => stable[holder] === there),
    )!;
    const holder = seated.find((seeker) => stable[seeker] === vacancy)!;
    const changed = stable.with(holder, -1).with(envious, vacancy);
    expect(textbook.blockingPairs(changed)).toContainEqual([holder, vacancy]);
    const found = await after((vacancyOf) => vacancyOf.set(changed));
    expect(found.blockingPairs).toBeGreaterThan(0);
  });
});

test('a certificate can be called off', async () => {
  const market = randomMarket({ seed: 6, seekers: 50, vacancies: 20 });
  const reason = new Error('called off');
  const vacancyOf = new Int32Array(50).fill(-1);
  await expect(certifyStable(market, vacancyOf, { threads: 1, signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
  const controller = new AbortController();
  const running = certifyStable(market, vacancyOf, { threads: 1, signal: controller.signal });
  controller.abort(reason);
  await expect(running).rejects.toBe(reason);
});

/** Everybody at the seat of the next one. */
function shifted(vacancyOf: Int32Array): Int32Array {
  return vacancyOf.map((_, seeker) => vacancyOf[(seeker + 1) % vacancyOf.length]!);
}
