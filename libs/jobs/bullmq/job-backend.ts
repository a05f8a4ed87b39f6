import type { FlowProducer, Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import type { JobName, JobPayloads, QueueName } from '../jobs.js';

/* oxlint-disable typescript/no-explicit-any -- BullMQ's type parameters differ per store and carry nothing we read back */
/** BullMQ's classes whatever they store in. */
export type AnyQueue = Queue<any, any, string, any, any, string, any, any>;
export type AnyFlows = FlowProducer<any, any>;
export type AnyWorker = Worker<any, any, string, any, Progress, any>;
/* oxlint-enable typescript/no-explicit-any */
export type Progress = { readonly percent: number; readonly note?: string };
export type BackendWorkerOptions = Omit<WorkerOptions, 'connection' | 'autorun'>;
export type JobProcessor = Processor<JobPayloads[JobName], void, string, Progress>;

/** Where BullMQ keeps its jobs. Owns every connection it opens. */
export abstract class JobBackend {
  /** A queue to add to. Rejects soon when the server cannot be reached; what it returns fails fast from then on. */
  abstract openQueue(name: QueueName): Promise<AnyQueue>;
  /** What adds whole flows; as `openQueue`. */
  abstract openFlows(): Promise<AnyFlows>;
  /**
   * A worker that has reached its server and waits to be told to run; from then on it waits out an absent server and comes
   * back with it. BullMQ remembers a failed first connection for ever, and would ask it without a pause.
   */
  abstract openWorker(name: QueueName, processor: JobProcessor, options: BackendWorkerOptions): Promise<AnyWorker>;
  /** Ends what queues and workers share. Close those first. */
  abstract close(): Promise<void>;
}

/** Waits for the first connection; what did not get one is closed. */
export async function whenReady<T extends AnyQueue | AnyFlows | AnyWorker>(opened: T): Promise<T> {
  try {
    await opened.waitUntilReady();
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

/** How long a producer waits for its server before it says that the queue is down, milliseconds. */
export const PRODUCER_PATIENCE_MS = 2_000;
