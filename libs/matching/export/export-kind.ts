import { explainListing, explainQueue, explainRule, outcomeOf, type PlaceKind, rulesOf } from '#domain';
import type { MatchRun, MatchSeats, StoredMatch } from '#database';
import { readMatchPolicy } from '../policy/match-policy.js';

/**
 * `assignment` seated or introduced pairs · `candidates` every kept feasible pair · `reasons` all kept pairs in words · `seats` per vacancy ·
 * `fairness` the fairness and congestion sheet · `training` the demand for training.
 */
export const EXPORT_KINDS = ['assignment', 'candidates', 'reasons', 'seats', 'fairness', 'training'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

/** How a kept pair ended. */
export const PAIR_OUTCOMES = [
  'assigned',
  'introduced',
  'queued',
  'better-choice',
  'listed',
  'after-training',
  'refused',
] as const;

export type PairOutcome = (typeof PAIR_OUTCOMES)[number];

const WORDS = {
  seat: {
    given: { vi: 'Được xếp chỗ', en: 'Seated' },
    better: { vi: 'Đã được xếp vào nguyện vọng tốt hơn', en: 'Seated at a better choice' },
  },
  introduction: {
    given: { vi: 'Được giới thiệu', en: 'Introduced' },
    better: { vi: 'Đã được giới thiệu đến các nguyện vọng tốt hơn', en: 'Introduced to better choices' },
  },
} as const;

const LOCKED = { vi: 'Giữ nguyên từ đợt trước', en: 'Kept from the earlier run' };

/** Why a kept pair did or did not come about, Vietnamese and English. `seats` is of the vacancy in that run. */
export function reasonOf(
  match: StoredMatch,
  seats: MatchSeats | undefined,
  kind: PlaceKind,
): { vi: string; en: string } {
  if (match.locked) return LOCKED;
  const words = WORDS[kind === 'introduction' ? kind : 'seat'];
  if (match.assigned) {
    return { vi: `${words.given.vi}, nguyện vọng thứ ${match.rank}`, en: `${words.given.en}, choice ${match.rank}` };
  }
  const rules = rulesOf(match.refusals);
  if (rules.length > 0) {
    const texts = rules.map(explainRule);
    return {
      vi: texts.map(({ text, law }) => (law === undefined ? text.vi : `${text.vi} (${law})`)).join('; '),
      en: texts.map(({ text }) => text.en).join('; '),
    };
  }
  if (match.queueRank !== undefined && match.pointsShort !== undefined && seats !== undefined) {
    return explainQueue({ ...seats, rank: match.queueRank, pointsShort: match.pointsShort }, kind);
  }
  return explainListing(match) ?? words.better;
}

/** The outcome of a kept pair in one word, stable. */
export function outcomeCode(match: StoredMatch, kind: PlaceKind): PairOutcome {
  if (match.assigned) return kind === 'introduction' ? 'introduced' : 'assigned';
  const outcome = outcomeOf(rulesOf(match.refusals));
  if (outcome !== 'eligible') return outcome;
  if (explainListing(match) !== undefined) return 'listed';
  return match.queueRank === undefined ? 'better-choice' : 'queued';
}

/** Whether a run ranked both sides and seated nobody. */
export function ranksBothSides({ policy }: MatchRun): boolean {
  return readMatchPolicy(policy).mode === 'top';
}

export function isExported(match: StoredMatch, what: ExportKind): boolean {
  if (what === 'assignment') return match.assigned;
  return what === 'candidates' ? match.refusals === 0 : true;
}
