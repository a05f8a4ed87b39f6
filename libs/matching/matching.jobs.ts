import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { HandlesJob, type JobContext, type JobPayloads } from '#jobs';
import { Logger } from '#logging';
import { MatchRuns } from './match-runs.js';

/** Errors that another attempt would only repeat. */
const FINAL: readonly string[] = ['policy.invalid', 'request.not-found'];

/** Handler of `match.run`. A second attempt starts from the rows again and ends in the same assignment. */
@Injectable()
export class MatchingJobs {
  constructor(
    private readonly runs: MatchRuns,
    private readonly log: Logger,
  ) {}

  @HandlesJob('match.run')
  async run({ runId }: JobPayloads['match.run'], context: JobContext): Promise<void> {
    try {
      await this.runs.execute(runId, {
        signal: context.signal,
        onProgress: (percent) => void context.progress(percent).catch(() => undefined),
      });
    } catch (error) {
      if (!(error instanceof DomainError) || !FINAL.includes(error.code)) throw error;
      this.log.warn('match run given up', { runId, code: error.code });
      await this.runs.fail(runId, error.code);
    }
  }
}
