import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CentreStore, DatabaseModule, type FieldKeys } from '#database';
import { IngestModule } from '#ingest';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';
import { CENTRE, type TestDatabase } from '#testing';

@Module({})
class SenderModule {}

/** The side that takes notices in and only adds jobs, as the API does. Its centre is set up. */
export async function openSender(
  db: TestDatabase,
  keys: FieldKeys,
  options: { readonly redisUrl?: string } = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(
    {
      module: SenderModule,
      imports: [
        LoggingModule.forRoot({ name: 'sender', level: 'silent' }),
        DatabaseModule.forRoot({ url: db.url, keys, poolSize: 4 }),
        JobsModule.forRoot({ databaseUrl: db.url, worker: false, concurrency: 1, ...options }),
        IngestModule,
      ],
    },
    { logger: false, abortOnError: false },
  );
  await db.database.transaction((tx) => app.get(CentreStore).upsert(tx, CENTRE));
  return app;
}
