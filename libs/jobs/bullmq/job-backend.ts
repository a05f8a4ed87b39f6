import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import type { JobName, JobPayloads, QueueName } from '../jobs.js';

/* oxlint-disable typescript/no-explicit-any -- BullMQ's type parameters differ per store and carry nothing we read back */
/** BullMQ's classes whatever they store in. */
export type AnyQueue = Queue<any, any, string, any, any, string, any, any>;
export type AnyWorker = Worker<any, any, string, any, Progress, any>;
/* oxlint-enable typescript/no-explicit-any */
export type Progress = { readonly percent: number; readonly note?: string };
export type JobProcessor = Processor<JobPayloads[JobName], void, string, Progress>;

/** Where BullMQ keeps its jobs. Owns every connection it opens. */
export abstract class JobBackend {
  /** A queue to add to. Rejects soon when the server cannot be reached; what it returns fails fast from then on. */
  abstract openQueue(name: QueueName): Promise<AnyQueue>;
  /** A worker that waits out an absent server and comes back with it. */
  abstract openWorker(name: QueueName, processor: JobProcessor, options: Omit<WorkerOptions, 'connection'>): AnyWorker;
  /** Ends what queues and workers share. Close those first. */
  abstract close(): Promise<void>;
}

/** How long a producer waits for its server before it says that the queue is down, milliseconds. */
export const PRODUCER_PATIENCE_MS = 2_000;
