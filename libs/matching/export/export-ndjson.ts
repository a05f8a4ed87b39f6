import type { MatchRun, MatchStore } from '#database';
import { changeText, MATCH_FACTOR_CODES, rulesOf, trainingText, unpackFactor } from '#domain';
import { placeKindOf } from '../policy/match-policy.js';
import { type ExportKind, isExported, outcomeCode, ranksBothSides, reasonOf } from './export-kind.js';

/**
 * One JSON object a line, UTF-8. Pairs, of introductions several for one jobseeker, are
 * `{run, jobseeker, vacancy, seekerScore, employerScore, rank, assigned}`, of ranked lists with `vacancyRank`, of a run that keeps
 * placements with `locked`; `reasons`
 * adds outcome, rules, place in line, factors, the sentence and the nearest change; seats are
 * `{run, vacancy, seats, quota, used, locked, demand, cutOff, reserved}`; `fairness` is the figures of the run, of greedy lists, and of each
 * group; `training` is one training a line.
 */
export async function* exportNdjson(store: MatchStore, run: MatchRun, what: ExportKind): AsyncGenerator<Uint8Array> {
  if (what === 'fairness') yield* lines(fairnessLines(run));
  else if (what === 'training') yield* lines(trainingLines(run));
  else if (what === 'seats') yield* lines(await seatLines(store, run));
  else for await (const batch of pairLines(store, run, what)) yield* lines(batch);
}

function* lines(objects: readonly object[]): Generator<Uint8Array> {
  if (objects.length > 0) yield Buffer.from(`${objects.map((object) => JSON.stringify(object)).join('\n')}\n`);
}

async function* pairLines(store: MatchStore, run: MatchRun, what: ExportKind): AsyncGenerator<object[]> {
  const seats =
    what === 'reasons' ? new Map((await store.seats(run.id)).map((row) => [row.vacancyId, row])) : undefined;
  const isRanked = ranksBothSides(run);
  const kind = placeKindOf(run.policy);
  for await (const batch of store.all(run.id, { assigned: what === 'assignment' })) {
    yield batch
      .filter((match) => isExported(match, what))
      .map((match) => {
        const pair = {
          run: match.runId,
          jobseeker: match.jobseekerId,
          vacancy: match.vacancyId,
          seekerScore: match.seekerScore,
          employerScore: match.employerScore,
          rank: match.rank ?? null,
          assigned: match.assigned,
          ...(run.lockedFrom === undefined ? {} : { locked: match.locked }),
          ...(isRanked ? { vacancyRank: match.vacancyRank ?? null } : {}),
        };
        if (seats === undefined) return pair;
        const { nearestChange } = match;
        return {
          ...pair,
          outcome: outcomeCode(match, kind),
          rules: rulesOf(match.refusals),
          queueRank: match.queueRank ?? null,
          pointsShort: match.pointsShort ?? null,
          factors: match.factors.map((packed, at) => ({ code: MATCH_FACTOR_CODES[at], ...unpackFactor(packed) })),
          reason: reasonOf(match, seats.get(match.vacancyId), kind),
          nearestChange: nearestChange === undefined ? null : { ...nearestChange, text: changeText(nearestChange) },
        };
      });
  }
}

async function seatLines(store: MatchStore, run: MatchRun): Promise<object[]> {
  const rows = await store.seats(run.id);
  return rows.map(({ vacancyId, seats, quota, used, locked, demand, cutOff, reserved }) => ({
    run: run.id,
    vacancy: vacancyId,
    seats,
    quota,
    used,
    locked,
    demand,
    cutOff: cutOff ?? null,
    reserved,
  }));
}

function fairnessLines({ id, fairness }: MatchRun): object[] {
  if (fairness === undefined) return [];
  const { jobseekers, vacancies, seats, ours, greedy, dimensions } = fairness;
  return [
    { run: id, of: 'run', jobseekers, vacancies, seats, ...ours },
    { run: id, of: 'greedy', jobseekers, vacancies, seats, ...greedy },
    ...dimensions.flatMap(({ dimension, groups }) =>
      groups.map(({ group, isWithheld, figures }) => ({
        run: id,
        of: 'group',
        dimension,
        group,
        isWithheld,
        ...figures,
      })),
    ),
  ];
}

function trainingLines({ id, trainingDemand }: MatchRun): object[] {
  return (trainingDemand?.needs ?? []).map((need) => ({ run: id, ...need, text: trainingText(need) }));
}
