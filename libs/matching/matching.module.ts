import { type DynamicModule, Module } from '@nestjs/common';
import { communePoint } from '#taxonomy';
import { MatchRuns } from './match-runs.js';
import { MatchingJobs } from './matching.jobs.js';
import { MarketEngine } from './run/market-engine.js';
import { MatchEngine } from './run/match-engine.js';
import { RunSettings, RunSteps } from './run/run-steps.js';

/** Batch matching. Needs DatabaseModule, JobsModule and the logger, which are global. */
@Module({
  providers: [
    MatchRuns,
    MatchingJobs,
    RunSteps,
    RunSettings,
    { provide: MatchEngine, useFactory: () => new MarketEngine(communePoint) },
  ],
  exports: [MatchRuns],
})
export class MatchingModule {
  /** The same with runs cut otherwise than by default. */
  static with(settings: RunSettings): DynamicModule {
    return { module: MatchingModule, providers: [{ provide: RunSettings, useValue: settings }] };
  }
}
