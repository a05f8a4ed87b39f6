import { DomainError } from '#domain';
import type { IndexName } from './search-index.js';

/** Throws `index.shrunk` when a rebuilt index holds suspiciously little. */
export function refuseShrunk(index: IndexName, count: number, before: number, minimumRatio: number): void {
  if (count < before * minimumRatio) {
    throw new DomainError('index.shrunk', { detail: `${index}: ${count} of ${before}` });
  }
}
