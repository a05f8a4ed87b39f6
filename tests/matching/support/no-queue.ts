import { type AddJobOptions, type JobName, JobQueue } from '#jobs';

/** For tests that do all steps of a run themselves: a queue that refuses work. */
export class NoQueue extends JobQueue {
  add = (_name: JobName, _payload: unknown, _options?: AddJobOptions): Promise<void> =>
    Promise.reject(new Error('not used'));
  addFlow = () => Promise.reject(new Error('not used'));
  counts = () => Promise.reject(new Error('not used'));
  failed = () => Promise.resolve([]);
  retry = () => Promise.resolve(false);
  ready = () => Promise.resolve(true);
  close = () => Promise.resolve();
}
