import { Injectable } from '@nestjs/common';
import { Metrics } from '#logging';
import type { JobQueue } from './job-queue.js';
import { QUEUE_NAMES } from './jobs.js';

/** done = finished · failed = will be tried again · dead = out of attempts. */
export type JobOutcome = 'done' | 'failed' | 'dead';

/** Figures about queue work: what was processed, how long it took, what waits. */
@Injectable()
export class JobMetrics {
  readonly #duration;

  constructor(private readonly metrics: Metrics) {
    this.#duration = metrics.histogram(
      'cungcau_job_duration_seconds',
      'Time one attempt of a job took, by job and outcome (done, failed = will be tried again, dead)',
      ['job', 'outcome'],
      [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300],
    );
  }

  finished(job: string, outcome: JobOutcome, durationMs: number): void {
    this.#duration.observe({ job, outcome }, durationMs / 1_000);
  }

  /** Jobs per queue and state, counted at scrape time; no value while the queue cannot be reached. */
  watchQueue(queue: JobQueue): void {
    this.metrics.gauge('cungcau_queue_jobs', 'Jobs in each queue by state', ['queue', 'state'], async (gauge) => {
      gauge.reset();
      try {
        for (const name of QUEUE_NAMES) {
          const { waiting, active, delayed, failed } = await queue.counts(name);
          for (const [state, value] of Object.entries({ waiting, active, delayed, failed })) {
            gauge.set({ queue: name, state }, value);
          }
        }
      } catch {
        gauge.reset();
      }
    });
  }

  /** Age in seconds of the oldest record not yet handed to the queue; no value while it cannot be read. */
  watchOutbox(lag: () => Promise<number>): void {
    this.metrics.gauge('cungcau_outbox_lag_seconds', 'Age of the oldest unsent outbox row', [], async (gauge) => {
      gauge.reset();
      try {
        gauge.set(await lag());
      } catch {
        gauge.reset();
      }
    });
  }
}
