import type { JobHandlers } from './job-registry.js';

/** Takes jobs and gives them to their handlers, in this process. */
export abstract class JobRunner {
  /** Sets up repeating jobs and begins to take work. */
  abstract start(handlers: JobHandlers): Promise<void>;

  /**
   * Takes no new work, lets running jobs finish for `graceMs`, then aborts their signals. What still runs after that is
   * taken over by another process. Calling it again waits for the first call.
   */
  abstract stop(graceMs: number): Promise<void>;
}
