import type { MatchRun, MatchStore } from '#database';
import { MATCH_FACTOR_CODES, rulesOf, unpackFactor } from '#domain';
import { type ExportKind, isExported, outcomeCode, reasonOf } from './export-kind.js';

/**
 * One JSON object a line, UTF-8. Pairs are `{run, jobseeker, vacancy, seekerScore, employerScore, rank, assigned}`;
 * `reasons` adds outcome, rules, place in line, factors and the sentence; seats are `{run, vacancy, seats, used, demand, cutOff}`.
 */
export async function* exportNdjson(store: MatchStore, run: MatchRun, what: ExportKind): AsyncGenerator<Uint8Array> {
  if (what === 'seats') {
    const rows = await store.seats(run.id);
    const lines = rows.map(({ vacancyId, seats, used, demand, cutOff }) =>
      JSON.stringify({ run: run.id, vacancy: vacancyId, seats, used, demand, cutOff: cutOff ?? null }),
    );
    if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
    return;
  }
  const seats =
    what === 'reasons' ? new Map((await store.seats(run.id)).map((row) => [row.vacancyId, row])) : undefined;
  for await (const batch of store.all(run.id, { assigned: what === 'assignment' })) {
    const lines = batch
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
        };
        if (seats === undefined) return JSON.stringify(pair);
        const factors = match.factors.map((packed, at) => ({ code: MATCH_FACTOR_CODES[at], ...unpackFactor(packed) }));
        return JSON.stringify({
          ...pair,
          outcome: outcomeCode(match),
          rules: rulesOf(match.refusals),
          queueRank: match.queueRank ?? null,
          pointsShort: match.pointsShort ?? null,
          factors,
          reason: reasonOf(match, seats.get(match.vacancyId)),
        });
      });
    if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`);
  }
}
