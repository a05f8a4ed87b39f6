import { Injectable } from '@nestjs/common';
import { Database, VacancyStore } from '#database';
import { HandlesJob, type JobContext } from '#jobs';
import { Logger } from '#logging';

/** Vacancies closed in one transaction. */
const BATCH = 500;

/** Work that falls due by the clock. */
@Injectable()
export class UpkeepJobs {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyStore,
    private readonly logger: Logger,
  ) {}

  /** Closes vacancies past their expiry; the store writes their outbox rows, so the index follows. */
  @HandlesJob('vacancies.expire')
  async expireVacancies(_payload: Record<string, never>, { signal }: JobContext): Promise<void> {
    const now = new Date().toISOString();
    let expired = 0;
    let batch: number;
    do {
      signal.throwIfAborted();
      batch = await this.database.transaction((tx) => this.vacancies.expireDue(tx, now, BATCH));
      expired += batch;
    } while (batch === BATCH);
    this.logger.info('vacancies expired', { expired });
  }
}
