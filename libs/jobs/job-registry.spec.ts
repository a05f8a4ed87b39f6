import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { HandlesJob } from './handles-job.decorator.js';
import type { JobContext } from './job-queue.js';
import { JobRegistry } from './job-registry.js';

@Injectable()
class Feature {
  readonly seen: string[] = [];

  @HandlesJob('notice.read')
  async readNotice({ noticeId }: { readonly noticeId: string }, _context: JobContext): Promise<void> {
    this.seen.push(noticeId);
  }

  @HandlesJob('search.sync')
  async sync(): Promise<void> {
    this.seen.push('sync');
  }

  @HandlesJob('search.rebuild')
  async rebuild(): Promise<void> {
    this.seen.push('rebuild');
  }
}

@Injectable()
class OtherFeature {
  @HandlesJob('match.run')
  async run(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.scan')
  async scan(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.clear')
  async clear(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.certify')
  async certify(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('match.publish')
  async publish(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('vacancies.expire')
  async expire(): Promise<void> {
    await Promise.resolve();
  }

  @HandlesJob('upkeep.sweep')
  async sweep(): Promise<void> {
    await Promise.resolve();
  }
}

@Injectable()
class Rival {
  @HandlesJob('search.sync')
  async alsoSync(): Promise<void> {
    await Promise.resolve();
  }
}

@Module({})
class TestModule {}

async function registryOf(...providers: (typeof Feature | typeof OtherFeature | typeof Rival)[]) {
  const app = await NestFactory.createApplicationContext(
    { module: TestModule, imports: [DiscoveryModule], providers: [JobRegistry, ...providers] },
    { logger: false, abortOnError: false },
  );
  return { registry: app.get(JobRegistry), app };
}

test('the methods marked in any provider are found, and called on their own instance', async () => {
  const { registry, app } = await registryOf(Feature, OtherFeature);
  const context = { jobId: 'x', attempt: 1, signal: AbortSignal.timeout(1), progress: () => Promise.resolve() };
  await registry.handlers().get('notice.read')?.({ noticeId: 'n-1' }, context);
  expect(app.get(Feature).seen).toEqual(['n-1']);
  await app.close();
});

test('a job without a handler and a job with two are both named, with the places', async () => {
  const { registry, app } = await registryOf(Feature, Rival);
  expect(() => registry.handlers()).toThrow(
    'each job needs exactly one handler: no handler for match.run, match.scan, match.clear, match.certify, ' +
      'match.publish, vacancies.expire, upkeep.sweep; more than one handler for search.sync (Feature.sync, Rival.alsoSync)',
  );
  await app.close();
});
