import type { MatchRunStore, RunPhase } from '#database';

const TELL_EVERY_MS = 250;

/** Where each phase lies in the percent of a whole run. */
const SPAN: Readonly<Record<RunPhase, { readonly from: number; readonly to: number }>> = {
  snapshot: { from: 0, to: 10 },
  scan: { from: 10, to: 50 },
  clear: { from: 50, to: 70 },
  certify: { from: 70, to: 80 },
  publish: { from: 80, to: 99 },
};

/** The percent of the whole run when so much of a phase is done. */
export function percentOf(phase: RunPhase, percent: number): number {
  const { from, to } = SPAN[phase];
  return Math.round(from + ((to - from) * Math.min(percent, 100)) / 100);
}

/** Says in the run's record how far a step is: at its beginning, then a few times a second, one statement after the other. */
export function stepProgress(
  runs: Pick<MatchRunStore, 'report'>,
  runId: string,
  phase: RunPhase,
): (percent: number) => void {
  let telling = false;
  let next = 0;
  const tell = (percent: number) => {
    const now = performance.now();
    if (telling || now < next) return;
    telling = true;
    next = now + TELL_EVERY_MS;
    runs
      .report(runId, { phase, percent: percentOf(phase, percent) })
      // only news: the next one may get through
      .catch(() => undefined)
      .finally(() => (telling = false));
  };
  tell(0);
  return tell;
}
