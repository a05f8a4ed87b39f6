import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { AuditLog } from './audit/audit-log.js';
import { CentreStore } from './centres/centre-store.js';
import { checkKeys } from './crypto/check-keys.js';
import { FieldCipher } from './crypto/field-cipher.js';
import { FieldKeys } from './crypto/field-keys.js';
import { Database, openDatabase } from './database.js';
import { EmployerStore } from './employers/employer-store.js';
import { JobseekerStore } from './jobseekers/jobseeker-store.js';
import { FairnessInputStore } from './match-runs/fairness-input-store.js';
import { MatchInputStore } from './match-runs/match-input-store.js';
import { MatchPartStore } from './match-runs/match-part-store.js';
import { MatchRunStore } from './match-runs/match-run-store.js';
import { MatchStore } from './match-runs/match-store.js';
import { NoticeStore } from './notices/notice-store.js';
import { Inbox } from './outbox/inbox.js';
import { Outbox } from './outbox/outbox.js';
import { VacancyStore } from './vacancies/vacancy-store.js';
import { WidgetSiteStore } from './widget-sites/widget-site-store.js';

export interface DatabaseModuleOptions {
  readonly url: string;
  readonly keys: FieldKeys;
  readonly poolSize?: number;
}

const stores = [
  AuditLog,
  CentreStore,
  EmployerStore,
  FairnessInputStore,
  Inbox,
  JobseekerStore,
  MatchInputStore,
  MatchPartStore,
  MatchRunStore,
  MatchStore,
  NoticeStore,
  Outbox,
  VacancyStore,
  WidgetSiteStore,
];

/** The pool, the cipher and every store, for the whole application; the pool closes after everything that uses it. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    const { keys } = options;
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: Database,
          useFactory: () => openWith(options),
        },
        { provide: FieldKeys, useValue: keys },
        { provide: FieldCipher, useValue: new FieldCipher(keys) },
        ...stores,
      ],
      exports: [Database, FieldKeys, FieldCipher, ...stores],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

async function openWith({ url, keys, poolSize }: DatabaseModuleOptions): Promise<Database> {
  const database = await openDatabase({ url, ...(poolSize === undefined ? {} : { poolSize }) });
  try {
    await checkKeys(database, keys);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
