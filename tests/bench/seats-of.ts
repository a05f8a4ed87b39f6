import { createHash } from 'node:crypto';
import { UNSEATED } from '../../libs/matching/assignment/assignment.js';

/** How many are seated, and one hash of who sits where. */
export function seatsOf(vacancyOf: Int32Array): { seated: number; hash: string } {
  return {
    seated: vacancyOf.reduce((sum, vacancy) => sum + Number(vacancy !== UNSEATED), 0),
    hash: createHash('sha256').update(vacancyOf).digest('hex').slice(0, 16),
  };
}
