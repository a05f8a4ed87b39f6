import { Injectable } from '@nestjs/common';
import { DomainError } from '#domain';
import { Database } from '#database';

const DATABASE_ANSWERS_WITHIN_MS = 1_000;

/** Whether this process should get requests: the database answers and nobody asked it to stop. */
@Injectable()
export class Readiness {
  #draining = false;

  constructor(private readonly database: Database) {}

  get isDraining(): boolean {
    return this.#draining;
  }

  /** From now on not ready, for good. */
  drain(): void {
    this.#draining = true;
  }

  /** Throws `service.unavailable`. */
  async check(): Promise<void> {
    if (this.#draining) throw new DomainError('service.unavailable', { detail: 'stopping' });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('late')), DATABASE_ANSWERS_WITHIN_MS);
    });
    try {
      await Promise.race([this.database.query('select 1'), late]);
    } catch (cause) {
      throw new DomainError('service.unavailable', { detail: 'database', cause });
    } finally {
      clearTimeout(timer);
    }
  }
}
