import type { JobQueue } from '#jobs';
import { Logger } from '#logging';
import { MatchRuns, RunSettings } from '#matching';
import { communePoint } from '#taxonomy';
import type { storesOf, TestDatabase } from '#testing';
import { MarketEngine } from '../../../libs/matching/run/market-engine.js';
import { RunSteps } from '../../../libs/matching/run/run-steps.js';

/** Match runs on a test database, without Nest. */
export function matchRunsOn(
  { database }: TestDatabase,
  { fairnessInputs, matchInputs, matchParts, matchRuns, matches, vacancies }: ReturnType<typeof storesOf>,
  queue: JobQueue,
  settings: RunSettings = new RunSettings(),
): MatchRuns {
  const log = new Logger('test', { level: 'silent' });
  const engine = new MarketEngine(communePoint);
  const steps = new RunSteps(
    database,
    matchInputs,
    matchRuns,
    matches,
    matchParts,
    fairnessInputs,
    engine,
    settings,
    log,
  );
  return new MatchRuns(database, matchInputs, matchRuns, matches, vacancies, queue, matchParts, steps);
}
