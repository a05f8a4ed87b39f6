import type { Env } from '#config';
import { loadDemo } from '#demo';
import { RebuildSearchIndex } from '#search';
import { withServiceOn } from './service.js';
import type { Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';

export interface DemoSize {
  readonly vacancies: number;
  readonly jobseekers: number;
  readonly seed: number;
}

/** The size that `npm start` loads into an empty database. */
export const DEMO_DEFAULTS: DemoSize = { vacancies: 3_000, jobseekers: 20_000, seed: 1 };

/** Writes the demo province and fills both indexes from it. */
export async function loadDemoProvince(
  env: Env,
  surroundings: Surroundings,
  terminal: Terminal,
  size: DemoSize,
): Promise<void> {
  await withServiceOn(env, surroundings, async (app) => {
    await loadDemo(app, {
      ...size,
      provinceCode: env.provinceCode,
      referenceDate: new Date().toISOString().slice(0, 10),
      onProgress: (line) => terminal.progress(line),
    });
    const rebuild = app.get(RebuildSearchIndex);
    for (const index of ['vacancies', 'jobseekers'] as const) {
      terminal.progress(`${index}: ${await rebuild.run(index)}`);
    }
  });
}
