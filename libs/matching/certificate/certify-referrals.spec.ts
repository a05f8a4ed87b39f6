import type { Referrals } from '../assignment/assignment.js';
import { randomMarket } from '../../../tests/matching/certificate-market.js';
import { referralsOf, TextbookClearing } from '../../../tests/matching/certificate-clearing.js';
import { certifyReferrals } from './certify.js';

const K = 3;
const market = randomMarket({ seed: 21, seekers: 120, vacancies: 60, wishFloor: 70 });
const textbook = new TextbookClearing(market);
const quota = Uint32Array.from(market.vacancies.seats, (seats) => 2 * seats);
const stable = textbook.refer(K, quota);
const lists = Array.from({ length: market.seekers.size }, (_, seeker) => [
  ...stable.vacancies.subarray(stable.start[seeker], stable.start[seeker + 1]),
]);

/** What is found, with vectors and without; the blocking pairs are the textbook's. */
async function certified(referrals: Referrals) {
  const found = await certifyReferrals(market, referrals, { k: K, quota, threads: 2 });
  expect(await certifyReferrals(market, referrals, { k: K, quota, threads: 1, simd: false })).toEqual(found);
  expect(found.blockingPairs).toBe(textbook.blockingReferrals(referrals, K, quota).length);
  return found;
}

/** The stable introductions with another list for one jobseeker. */
function withList(seeker: number, list: readonly number[]): Referrals {
  return referralsOf(lists.with(seeker, [...list]));
}

test('stable introductions are proven over every feasible pair', async () => {
  expect(await certified(stable)).toEqual({
    mode: 'referral-k',
    feasiblePairs: textbook.feasiblePairs.length,
    infeasibleReferrals: 0,
    repeatedReferrals: 0,
    referralsExceeded: 0,
    quotaExceeded: 0,
    blockingPairs: 0,
    examples: [],
  });
});

test('an introduction left out leaves a pair that would rather be together', async () => {
  for (let seeker = 0; seeker < 8; seeker++) {
    const [dropped, ...others] = lists[seeker]!;
    if (dropped === undefined) continue;
    const found = await certified(withList(seeker, others));
    expect(found.examples).toContainEqual({ kind: 'blocking', seeker, vacancy: dropped });
  }
});

test('introductions of two jobseekers that are exchanged do not hold', async () => {
  const found = await certified(referralsOf(lists.toReversed()));
  expect(found.infeasibleReferrals).toBeGreaterThan(0);
  expect(found.blockingPairs).toBeGreaterThan(0);
});

test('more than k introductions, one twice, and more than a quota are counted', async () => {
  const seeker = lists.findIndex((list) => list.length === K);
  const other = textbook.feasiblePairs.find((pair) => pair[0] === seeker && !lists[seeker]!.includes(pair[1]))![1];
  const taken = lists.filter((list) => list.includes(other)).length;
  expect(await certified(withList(seeker, [...lists[seeker]!, other]))).toMatchObject({
    referralsExceeded: 1,
    repeatedReferrals: 0,
    quotaExceeded: taken < quota[other]! ? 0 : 1,
  });
  expect(
    (await certified(withList(seeker, [lists[seeker]![0]!, ...lists[seeker]!.slice(0, 2)]))).repeatedReferrals,
  ).toBe(1);
  const favourite = lists[seeker]![0]!;
  const everybody = referralsOf(lists.map((list) => (list.includes(favourite) ? list : [favourite])));
  expect((await certified(everybody)).quotaExceeded).toBe(lists.length - quota[favourite]!);
});
