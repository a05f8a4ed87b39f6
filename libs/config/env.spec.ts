import { EnvError, readEnv } from './env.js';

test('everything runs with no variable set', () => {
  expect(readEnv({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataDir: '.data',
    provinceCode: '24',
    trustedProxies: 0,
    workerConcurrency: 2,
    matchChunk: 25_000,
    logLevel: 'info',
  });
});

test('an empty variable counts as not set', () => {
  expect(readEnv({ DATABASE_URL: '', PORT: '' }).port).toBe(3000);
});

test('the failure names every bad variable in one line and repeats no value', () => {
  const attempt = () => readEnv({ PORT: 'abc', DATABASE_URL: 'mysql://root:secret@db/x', LOG_LEVEL: 'loud' });
  expect(attempt).toThrow(EnvError);
  try {
    attempt();
  } catch (error) {
    const failure = error as EnvError;
    expect([...failure.variables].toSorted()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT']);
    expect(failure.message).not.toContain('\n');
    expect(failure.message).not.toContain('secret');
  }
});
