import { JobHandlers } from '../job-registry.js';
import { JobMetrics } from '../job-metrics.js';
import { JOB_NAMES } from '../jobs.js';
import { Logger, Metrics } from '#logging';
import { BullmqJobRunner } from './bullmq-job-runner.js';
import { PostgresBackend } from './postgres-backend.js';
import { RedisBackend } from './redis-backend.js';

/**
 * For the contract suite, as its own process: takes a job, says so, and never ends it, as a worker that is about to be
 * killed. Arguments: `postgres` or `redis`, and the server's URL.
 */
const [store, url = ''] = process.argv.slice(2);
const silent = () => undefined;
const backend = store === 'redis' ? new RedisBackend(url, silent) : new PostgresBackend(url, silent);
const logger = new Logger('doomed-worker', { level: 'silent' });
const runner = new BullmqJobRunner(backend, logger, new JobMetrics(new Metrics()), { concurrency: 1 });

await runner.start(
  new JobHandlers(
    JOB_NAMES.map((name) => ({
      name,
      place: 'doomed-worker',
      handler: async (_payload, { jobId }) => {
        process.send?.({ running: jobId });
        await new Promise(silent);
      },
    })),
  ),
);
