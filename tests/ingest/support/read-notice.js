// Reads one stored notice in a process of its own, as a worker would, so that a test can kill it. Runs what `npm run build` made.
// Arguments: database URL, key file, notice id.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, FieldKeys } from '#database';
import { IngestModule, ReadNotice } from '#ingest';
import { JobsModule } from '#jobs';
import { LoggingModule } from '#logging';

const [, , url, keyFile, noticeId] = process.argv;
const app = await NestFactory.createApplicationContext(
  {
    // oxlint-disable-next-line typescript/no-extraneous-class -- Nest wants a class to hang the imports on
    module: class {},
    imports: [
      LoggingModule.forRoot({ name: 'reader', level: 'silent' }),
      DatabaseModule.forRoot({ url, keys: await FieldKeys.fromFile(keyFile), poolSize: 2 }),
      JobsModule.forRoot({ databaseUrl: url, worker: false, concurrency: 1 }),
      IngestModule,
    ],
  },
  { logger: false },
);
await app.get(ReadNotice).run(noticeId, { signal: new AbortController().signal, progress: () => Promise.resolve() });
await app.close();
