import { MATCH_FACTOR_CODES } from '#domain';
import type { MarketIds } from '../market/market.js';
import type { MatchPolicy } from '../policy/match-policy.js';
import type { RunMatch, RunSeats } from '../run/run-result.js';

/**
 * Placements of an earlier run that stay as they are. Their jobseekers are not in the market, and what they hold of a vacancy is
 * taken off its seats (or introductions) there. One entry a pair, in the order of each vacancy's line.
 */
export interface LockedPairs {
  readonly seekers: readonly string[];
  readonly seekerVersions: Uint32Array;
  /** Vacancy rows of the market. */
  readonly vacancies: Uint32Array;
  /** As judged today. */
  readonly seekerScores: Uint16Array;
  readonly employerScores: Uint16Array;
  /** Packed, one for each of MATCH_FACTOR_CODES. */
  readonly factors: Uint16Array;
  /** By vacancy row, and of those the ones on reserved seats. */
  readonly at: Uint16Array;
  readonly reservedAt: Uint16Array;
  /** Earlier placements that did not stay, by the rule or the change that stands against them. */
  readonly released: Readonly<Record<string, number>>;
}

/** The locked pairs as a run stores them: first in line at their vacancies. */
export function* lockedMatches(locked: LockedPairs, ids: MarketIds): Generator<RunMatch> {
  const width = MATCH_FACTOR_CODES.length;
  const places = new Uint16Array(locked.at.length);
  for (let pair = 0; pair < locked.seekers.length; pair++) {
    const vacancy = locked.vacancies[pair]!;
    yield {
      jobseekerId: locked.seekers[pair]!,
      jobseekerVersion: locked.seekerVersions[pair]!,
      vacancyId: ids.vacancies[vacancy]!,
      vacancyVersion: ids.vacancyVersions[vacancy]!,
      rank: undefined,
      seekerScore: locked.seekerScores[pair]!,
      employerScore: locked.employerScores[pair]!,
      factors: [...locked.factors.subarray(width * pair, width * (pair + 1))],
      assigned: true,
      locked: true,
      refusals: 0,
      queueRank: ++places[vacancy]!,
      pointsShort: 0,
    };
  }
}

/** Puts everybody else in line behind the locked ones. */
export function behindLocked<Pair extends RunMatch>(pair: Pair, lockedAt: LockedAtVacancies): Pair {
  const ahead = lockedAt.get(pair.vacancyId)?.pairs ?? 0;
  return ahead === 0 || pair.queueRank === undefined ? pair : { ...pair, queueRank: pair.queueRank + ahead };
}

/** Seats of the whole run from those of the market without the locked pairs. */
export function seatsWithLocked<Seats extends RunSeats>(row: Seats, lockedAt: LockedAtVacancies): Seats {
  const locked = lockedAt.get(row.vacancyId);
  if (locked === undefined) return row;
  return {
    ...row,
    seats: row.seats + locked.seats,
    quota: row.quota + locked.pairs,
    reserved: row.reserved + locked.reserved,
    used: row.used + locked.pairs,
    demand: row.demand + locked.pairs,
    cutOff: row.quota === 0 ? locked.leastScore : row.cutOff,
    locked: locked.pairs,
  };
}

/** What a vacancy has of locked pairs. */
interface LockedAtVacancy {
  readonly pairs: number;
  /** Seats taken off for them: none of introductions, which take off quota alone. */
  readonly seats: number;
  readonly reserved: number;
  /** employerScore of the last of them. */
  readonly leastScore: number;
}

/** By vacancy id, of those that have any. */
export type LockedAtVacancies = ReadonlyMap<string, LockedAtVacancy>;

/** What every vacancy has of locked pairs. */
export function lockedByVacancy({
  locked,
  ids,
  policy,
}: {
  readonly locked?: LockedPairs;
  readonly ids: MarketIds;
  readonly policy: MatchPolicy;
}): LockedAtVacancies {
  const byId = new Map<string, LockedAtVacancy>();
  if (locked === undefined) return byId;
  const { at, reservedAt, vacancies, employerScores } = locked;
  const least = new Uint16Array(at.length).fill(65_535);
  vacancies.forEach((vacancy, pair) => (least[vacancy] = Math.min(least[vacancy]!, employerScores[pair]!)));
  at.forEach((pairs, vacancy) => {
    if (pairs === 0) return;
    const seats = policy.mode === 'referral-k' ? 0 : pairs;
    byId.set(ids.vacancies[vacancy]!, { pairs, seats, reserved: reservedAt[vacancy]!, leastScore: least[vacancy]! });
  });
  return byId;
}
