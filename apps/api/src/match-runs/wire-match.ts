import type { Lang } from '#contracts';
import type { MatchRun, MatchSeats, StoredMatch } from '#database';
import {
  certificateText,
  changeText,
  EMPLOYER_FACTORS,
  explainListing,
  explainQueue,
  explainRule,
  MATCH_FACTOR_CODES,
  rulesOf,
  SEEKER_FACTORS,
  type FairnessSheet,
  type TrainingDemand,
  unpackFactor,
  weightOf,
  type MatchFactorCode,
} from '#domain';
import { outcomeCode, placeKindOf, readMatchPolicy } from '#matching';
import type { WireMatch, WireRun } from './match-runs.http.js';
import type { WireFairness, WireTrainingDemand } from './run-sheets.http.js';

const LABELS: Readonly<Record<MatchFactorCode, { readonly vi: string; readonly en: string }>> = {
  ...SEEKER_FACTORS,
  ...EMPLOYER_FACTORS,
};

/** The record of a run without the policy's body: its version names it. */
export function wireRun({ policy: _policy, fairness, trainingDemand, ...run }: MatchRun): WireRun {
  const proved = run.certificate === undefined ? undefined : certificateText(run.certificate);
  return {
    ...run,
    ...(proved === undefined ? {} : { certificateText: proved }),
    ...(fairness === undefined ? {} : { fairness: wireFairness(fairness) }),
    ...(trainingDemand === undefined ? {} : { trainingDemand: wireTrainingDemand(trainingDemand) }),
  };
}

/** The sheet as it is sent. */
export function wireFairness({ dimensions, ...sheet }: FairnessSheet): WireFairness {
  return { ...sheet, dimensions: dimensions.map((row) => ({ ...row, groups: [...row.groups] })) };
}

/** The demand as it is sent. */
export function wireTrainingDemand({ needs, ...demand }: TrainingDemand): WireTrainingDemand {
  return {
    ...demand,
    needs: needs.map((need) => ({ ...need, parks: [...need.parks], provinces: [...need.provinces] })),
  };
}

/** Makes stored pairs of one run readable: factors with their weights in that run, rules with their laws, the line in words. */
export function matchReader(
  run: MatchRun,
  seats: readonly MatchSeats[],
  lang: Lang,
): (match: StoredMatch) => WireMatch {
  const { weights } = readMatchPolicy(run.policy);
  const kind = placeKindOf(run.policy);
  const seatsOf = new Map(seats.map((row) => [row.vacancyId, row]));
  return (match) => {
    const { jobseekerId, vacancyId, assigned, rank, queueRank, pointsShort, seekerScore, employerScore } = match;
    const { nearestChange, vacancyRank, locked } = match;
    const queue =
      assigned || queueRank === undefined || pointsShort === undefined
        ? explainListing(match)
        : explainQueue({ ...(seatsOf.get(vacancyId) ?? { quota: 0 }), rank: queueRank, pointsShort }, kind);
    return {
      jobseekerId,
      vacancyId,
      assigned,
      locked,
      ...(rank === undefined ? {} : { rank }),
      ...(vacancyRank === undefined ? {} : { vacancyRank }),
      ...(queueRank === undefined ? {} : { queueRank }),
      ...(pointsShort === undefined ? {} : { pointsShort }),
      outcome: outcomeCode(match, kind),
      ...(queue === undefined ? {} : { queue: queue[lang] }),
      seekerScore,
      employerScore,
      factors: match.factors.flatMap((packed, position) => {
        const code = MATCH_FACTOR_CODES[position];
        if (code === undefined) return [];
        const { points, known } = unpackFactor(packed);
        const weight = weightOf(weights, position);
        const side = code in SEEKER_FACTORS ? ('seeker' as const) : ('employer' as const);
        return [{ side, code, label: LABELS[code][lang], points, weight, share: points * weight, known }];
      }),
      refusals: rulesOf(match.refusals).map((rule) => {
        const { code, law, text } = explainRule(rule);
        return { code, ...(law === undefined ? {} : { law }), text: text[lang] };
      }),
      ...(nearestChange === undefined
        ? {}
        : { nearestChange: { ...nearestChange, text: changeText(nearestChange)[lang] } }),
    };
  };
}
