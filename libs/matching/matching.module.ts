import { Module } from '@nestjs/common';
import { MatchRuns } from './match-runs.js';
import { MatchingJobs } from './matching.jobs.js';

/** Batch matching. Needs DatabaseModule, JobsModule and the logger, which are global. */
@Module({ providers: [MatchRuns, MatchingJobs], exports: [MatchRuns] })
export class MatchingModule {}
