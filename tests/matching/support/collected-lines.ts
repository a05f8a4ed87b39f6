import type { ExportKind, MatchRuns } from '#matching';

export type Line = Readonly<Record<string, unknown>>;

/** The lines of an NDJSON export, read. */
export async function linesOf(runs: MatchRuns, runId: string, what: ExportKind): Promise<Line[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of runs.export(runId, { format: 'ndjson', what })) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
