import { explainListing, explainQueue, explainRule, outcomeOf, rulesOf } from '#domain';
import type { MatchRun, MatchSeats, StoredMatch } from '#database';
import { readMatchPolicy } from '../policy/match-policy.js';

/**
 * `assignment` seated pairs · `candidates` every kept feasible pair · `reasons` all kept pairs in words · `seats` per vacancy ·
 * `fairness` the fairness and congestion sheet · `training` the demand for training.
 */
export const EXPORT_KINDS = ['assignment', 'candidates', 'reasons', 'seats', 'fairness', 'training'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Why a kept pair did or did not come about, Vietnamese and English. `seats` is of the vacancy in that run. */
export function reasonOf(match: StoredMatch, seats: MatchSeats | undefined): { vi: string; en: string } {
  if (match.assigned) {
    return { vi: `Được xếp chỗ, nguyện vọng thứ ${match.rank}`, en: `Seated, choice ${match.rank}` };
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
    return explainQueue({ ...seats, rank: match.queueRank, pointsShort: match.pointsShort });
  }
  const listing = explainListing(match);
  if (listing !== undefined) return listing;
  return { vi: 'Đã được xếp vào nguyện vọng tốt hơn', en: 'Seated at a better choice' };
}

/** The outcome of a kept pair in one word, stable. */
export function outcomeCode(match: StoredMatch): string {
  if (match.assigned) return 'assigned';
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
