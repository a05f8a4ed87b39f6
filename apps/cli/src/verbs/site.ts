import { CentreStore, Database, WidgetSiteStore } from '#database';
import { readArguments, wholeNumber } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { withService } from '../service.js';
import type { Verb } from './verb.js';

const USAGE = 'site list | site add CODE --origin https://… [--origin …] [--name NAME] [--quota N]';
const DEFAULT_QUOTA = 600;

/** `site list|add`: which pages may embed the widget, and how many requests a minute each of their visitors has. `*` = any origin. */
export const site: Verb = async ({ args, env, terminal }) => {
  const { values, positionals } = readArguments(args, {
    origin: { type: 'string', multiple: true },
    name: { type: 'string' },
    quota: { type: 'string' },
  });
  const [action, code, ...more] = positionals;
  const origins = values.origin ?? [];
  const isList = action === 'list' && code === undefined;
  const isAdd = action === 'add' && code !== undefined && more.length === 0;
  if (!isList && !isAdd) throw new CliError(USAGE, 2);
  if (isAdd && (!/^[a-z0-9-]{1,64}$/.test(code) || origins.length === 0 || !origins.every(isOrigin))) {
    throw new CliError(`${USAGE} (mã · code: a-z 0-9 -; nguồn · origin: https://ten-mien, null, *)`, 2);
  }
  const quotaPerMinute = wholeNumber('quota', values.quota, DEFAULT_QUOTA);
  if (quotaPerMinute < 1) throw new CliError('--quota: ≥ 1', 2);
  return withService(env, terminal, { worker: false }, async ({ app }) => {
    const sites = app.get(WidgetSiteStore);
    if (isAdd) {
      const [centre] = await app.get(CentreStore).list();
      if (centre === undefined) throw new CliError('chưa có trung tâm · no centre yet; cungcau migrate', 1);
      await app.get(Database).transaction((tx) =>
        sites.upsert(tx, {
          code,
          centreId: centre.id,
          name: values.name ?? code,
          allowedOrigins: origins,
          quotaPerMinute,
          preset: {},
        }),
      );
    }
    for (const { code: known, allowedOrigins, quotaPerMinute: quota } of await sites.list()) {
      terminal.print(`${known}: ${allowedOrigins.join(', ')} (${quota}/phút · per minute)`);
    }
    return 0;
  });
};

/** `null` is what a page opened from a file or inside some app frames sends. */
function isOrigin(text: string): boolean {
  return text === '*' || text === 'null' || (URL.canParse(text) && new URL(text).origin === text);
}
