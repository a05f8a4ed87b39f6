import type { Placement } from '#database';
import { MATCH_FACTOR_CODES, rulesOf } from '#domain';
import { type Market, type MarketIds, sharedUint16 } from '../market/market.js';
import { PairScorer } from '../market/pair-scorer.js';
import { pickSeekerIds, pickSeekers } from '../market/pick-seekers.js';
import { type MatchPolicy, referralQuota } from '../policy/match-policy.js';
import type { LockedPairs } from './locked-pairs.js';

/** The market that is left to be cleared, and what was taken out of it. */
export interface LockedMarket {
  readonly market: Market;
  readonly ids: MarketIds;
  readonly locked: LockedPairs;
}

/**
 * Takes the placements of an earlier run that may stay out of a market: those whose two records are in it, which no hard rule
 * refuses today, and for which there is room. A jobseeker with more introductions than there may be keeps those liked best, and
 * a vacancy with more people than seats those who stood first in its line. Whoever keeps anything is in the market no longer.
 *
 * @param placements in the order of each vacancy's line
 */
export function lockPlacements(
  { market, ids, policy }: { readonly market: Market; readonly ids: MarketIds; readonly policy: MatchPolicy },
  placements: readonly Placement[],
): LockedMarket {
  const areSeats = policy.mode !== 'referral-k';
  const { seats } = market.vacancies;
  const quota = areSeats ? seats : seats.map((count) => referralQuota(count, policy.referral));
  const scorer = new PairScorer(market);
  const released = new Map<string, number>();
  const release = (cause: string) => released.set(cause, (released.get(cause) ?? 0) + 1);

  const candidates: Candidate[] = [];
  for (const { jobseekerId, vacancyId } of placements) {
    const seeker = rowOf(ids.seekers, ids.seekersById, jobseekerId);
    const vacancy = rowOf(ids.vacancies, ids.vacanciesById, vacancyId);
    if (seeker === undefined) release('jobseeker-gone');
    else if (vacancy === undefined) release('vacancy-gone');
    else {
      const [rule] = rulesOf(scorer.refusals(seeker, vacancy));
      if (rule === undefined) candidates.push({ seeker, vacancy, score: scorer.seekerScore(seeker, vacancy) });
      else release(rule);
    }
  }
  const wanted = likedBest(candidates, areSeats ? 1 : policy.referral.perJobseeker);
  const at = new Uint16Array(market.vacancies.size);
  const locked = candidates.filter((candidate) => {
    if (!wanted.has(candidate)) release('fewer-introductions');
    else if (at[candidate.vacancy]! >= quota[candidate.vacancy]!) release('fewer-seats');
    else {
      at[candidate.vacancy]!++;
      return true;
    }
    return false;
  });
  const reservedAt = areSeats ? reservedTaken(market, locked, at) : new Uint16Array(at.length);
  const rest = othersThan(locked, market.seekers.size);
  const { vacancies } = market;
  return {
    market: {
      ...market,
      seekers: pickSeekers(market.seekers, rest, market.tables.needWords),
      vacancies: {
        ...vacancies,
        seats: areSeats ? less(seats, at) : seats,
        reservedSeats: less(vacancies.reservedSeats, reservedAt),
      },
    },
    ids: pickSeekerIds(ids, rest),
    locked: {
      ...valued(locked, ids, scorer),
      at,
      reservedAt,
      released: Object.fromEntries([...released].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

interface Candidate {
  readonly seeker: number;
  readonly vacancy: number;
  readonly score: number;
}

/** Of each jobseeker the few liked best. */
function likedBest(candidates: readonly Candidate[], places: number): Set<Candidate> {
  const bySeeker = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const own = bySeeker.get(candidate.seeker);
    if (own === undefined) bySeeker.set(candidate.seeker, [candidate]);
    else own.push(candidate);
  }
  const best = [...bySeeker.values()].flatMap((own) =>
    own.toSorted((a, b) => b.score - a.score || a.vacancy - b.vacancy).slice(0, places),
  );
  return new Set(best);
}

/** Rows of who keeps nothing, ascending. */
function othersThan(locked: readonly Candidate[], seekers: number): Uint32Array {
  const isLocked = new Uint8Array(seekers);
  for (const { seeker } of locked) isLocked[seeker] = 1;
  return Uint32Array.from(isLocked.keys()).filter((row) => isLocked[row] === 0);
}

function valued(pairs: readonly Candidate[], ids: MarketIds, scorer: PairScorer) {
  const factors = new Uint16Array(pairs.length * MATCH_FACTOR_CODES.length);
  pairs.forEach(({ seeker, vacancy }, pair) =>
    factors.set(scorer.factors(seeker, vacancy), pair * MATCH_FACTOR_CODES.length),
  );
  return {
    seekers: pairs.map(({ seeker }) => ids.seekers[seeker]!),
    seekerVersions: Uint32Array.from(pairs, ({ seeker }) => ids.seekerVersions[seeker]!),
    vacancies: Uint32Array.from(pairs, ({ vacancy }) => vacancy),
    seekerScores: Uint16Array.from(pairs, ({ score }) => score),
    employerScores: Uint16Array.from(pairs, ({ seeker, vacancy }) => scorer.employerScore(seeker, vacancy)),
    factors,
  };
}

/** On shared memory. */
function less(column: Uint16Array, taken: Uint16Array): Uint16Array {
  const left = sharedUint16(column.length);
  column.forEach((count, row) => (left[row] = count - taken[row]!));
  return left;
}

/** Reserved seats that are gone: to locked people of the vacancy's groups, and where fewer seats are left than were reserved. */
function reservedTaken({ seekers, vacancies }: Market, locked: readonly Candidate[], at: Uint16Array): Uint16Array {
  const ofGroups = new Uint16Array(vacancies.size);
  for (const { seeker, vacancy } of locked) {
    if ((seekers.priorityGroups[seeker]! & vacancies.priorityGroups[vacancy]!) !== 0) ofGroups[vacancy]!++;
  }
  return vacancies.reservedSeats.map((reserved, vacancy) => {
    const left = vacancies.seats[vacancy]! - at[vacancy]!;
    return reserved - Math.min(left, Math.max(0, reserved - ofGroups[vacancy]!));
  });
}

/** The row of an id; undefined where it is none of them. */
function rowOf(ids: readonly string[], byId: Uint32Array, id: string): number | undefined {
  let low = 0;
  let high = byId.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[byId[middle]!]! < id) low = middle + 1;
    else high = middle;
  }
  const row = byId[low];
  return row !== undefined && ids[row] === id ? row : undefined;
}
