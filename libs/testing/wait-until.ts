import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `check` gives something truthy and returns it; fails with the time waited otherwise. */
export async function waitUntil<T>(
  check: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 25 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`still waiting after ${timeoutMs} ms`);
    await sleep(everyMs);
  }
}
