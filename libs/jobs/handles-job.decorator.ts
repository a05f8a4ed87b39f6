import { SetMetadata } from '@nestjs/common';
import type { JobHandler } from './job-queue.js';
import type { JobName } from './jobs.js';

export const HANDLED_JOB = 'cungcau:handled-job';

/**
 * Marks a provider's method as the one handler of a job. A job may run twice (a worker died, a lock was lost), so a
 * handler ends in the same state however often it runs; throwing means "try again later".
 */
export function HandlesJob<N extends JobName>(name: N) {
  // generic over the method, so that one that needs no context may leave the parameter out
  return <M extends JobHandler<N>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    SetMetadata(HANDLED_JOB, name)(target, property, descriptor);
  };
}
