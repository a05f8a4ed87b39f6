export { BULLMQ_SCHEMA, migrateJobs } from './bullmq/postgres-backend.js';
export { HandlesJob } from './handles-job.decorator.js';
export { JobQueue } from './job-queue.js';
export type { AddJobOptions, FailedJob, JobContext, JobCounts, JobFlow, JobHandler } from './job-queue.js';
export { JobRunner } from './job-runner.js';
export { JobsModule } from './jobs.module.js';
export type { JobsOptions } from './jobs.module.js';
export { JOB_NAMES, JOBS, QUEUE_NAMES } from './jobs.js';
export type { JobName, JobPayloads, QueueName } from './jobs.js';
