import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { HandlesJob, type JobContext, type JobFlow, type JobPayloads, JobQueue } from '#jobs';
import { Logger } from '#logging';
import { MatchRuns } from './match-runs.js';
import type { RunStep } from './run/run-parts.js';
import { RunSteps } from './run/run-steps.js';

/** Errors that another attempt would only repeat. */
const FINAL: readonly string[] = ['policy.invalid', 'request.not-found'];

/**
 * A run as a flow of jobs: its inputs are frozen, its chunks are scanned by whatever processes there are, and when all are done it
 * is cleared, certified and published. Each step finds out what is left to do, so that it may come twice.
 */
@Injectable()
export class MatchingJobs {
  constructor(
    private readonly runs: MatchRuns,
    private readonly steps: RunSteps,
    private readonly queue: JobQueue,
    private readonly log: Logger,
  ) {}

  @HandlesJob('match.run')
  async run({ runId }: JobPayloads['match.run'], { signal }: JobContext): Promise<void> {
    try {
      const { requestedAt } = await this.runs.get(runId);
      const plan = await this.steps.snapshot(runId, signal);
      if (plan === undefined) return;
      // a flow that failed is left alone for as long again as the run had been there: what always fails comes back ever more rarely
      const failedForMs = (Date.now() - Date.parse(requestedAt)) / 2;
      await this.queue.addFlow(flowOf(plan), { failedForMs });
    } catch (error) {
      if (!(error instanceof DomainError) || !FINAL.includes(error.code)) throw error;
      this.log.warn('match run given up', { runId, code: error.code });
      await this.runs.fail(runId, error.code);
    }
  }

  @HandlesJob('match.scan')
  scan(step: JobPayloads['match.scan'], { signal }: JobContext): Promise<void> {
    return this.steps.scan(step, signal);
  }

  @HandlesJob('match.clear')
  clear(step: JobPayloads['match.clear'], { signal }: JobContext): Promise<void> {
    return this.steps.clear(step, signal);
  }

  @HandlesJob('match.certify')
  certify(step: JobPayloads['match.certify'], { signal }: JobContext): Promise<void> {
    return this.steps.certify(step, signal);
  }

  @HandlesJob('match.publish')
  publish(step: JobPayloads['match.publish'], { signal }: JobContext): Promise<void> {
    return this.steps.publish(step, signal);
  }
}

function flowOf(payload: RunStep): JobFlow {
  const { runId, inputHash, chunks } = payload;
  // a run whose inputs had to be frozen anew has a flow of its own
  const key = `${runId}-${inputHash.slice(0, 12)}`;
  const scans = Array.from({ length: chunks }, (_, chunk): JobFlow => ({
    name: 'match.scan',
    payload: { ...payload, chunk },
    key: `${key}-${chunk}`,
    after: [],
  }));
  const clear: JobFlow = { name: 'match.clear', payload, key, after: scans };
  const certify: JobFlow = { name: 'match.certify', payload, key, after: [clear] };
  return { name: 'match.publish', payload, key, after: [certify] };
}
