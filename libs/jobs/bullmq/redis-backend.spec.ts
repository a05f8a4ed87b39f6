import { Redis } from 'ioredis';
import { startRedisServer, type RedisServer } from '#testing';
import { jobQueueContract } from '../job-queue.contract.js';
import { RedisBackend } from './redis-backend.js';

let server: RedisServer;

beforeAll(async () => {
  server = await startRedisServer();
});

afterAll(() => server.stop());

async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(server.url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

jobQueueContract('jobs on Redis', () => ({
  kind: 'redis',
  async empty() {
    await withRedis((redis) => redis.flushall());
    return { url: server.url, drop: () => Promise.resolve() };
  },
  open: (url, onError) => new RedisBackend(url, onError),
  dump: () =>
    withRedis(async (redis) => {
      const kept: unknown[] = [];
      for (const key of await redis.keys('*')) {
        const type = await redis.type(key);
        if (type === 'hash') kept.push(key, await redis.hgetall(key));
        else if (type === 'stream') kept.push(key, await redis.xrange(key, '-', '+'));
        else kept.push(key);
      }
      return JSON.stringify(kept);
    }),
}));
