import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#database';
import { readArguments, wholeNumber } from '../arguments.js';
import { childEnvironment, startChild, type ChildName, type RunningChild } from '../child-process.js';
import { CliError } from '../cli-error.js';
import { fillEmptyIndexes } from '../fill-empty-indexes.js';
import { loadDemoProvince, DEMO_DEFAULTS } from '../load-demo-province.js';
import { openSurroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import type { Verb } from './verb.js';

/**
 * `up`: PostgreSQL, migrations, the demo province into an empty database (with --demo), API and worker; prints the addresses; on SIGINT
 * or SIGTERM stops them in order, drained. A child that dies is started again.
 */
export const up: Verb = async ({ args, env: base, terminal }) => {
  const { values, positionals } = readArguments(args, { demo: { type: 'boolean' }, port: { type: 'string' } });
  if (positionals.length > 0) throw new CliError('up [--demo] [--port N]', 2);
  const env = { ...base, port: wholeNumber('port', values.port, base.port) };
  await mustBeFree(env.host, env.port);

  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const parent = process.ppid;
  const orphaned = setInterval(() => {
    if (env.underNpm === true && process.ppid !== parent) stop();
  }, 250);
  // a refused start must end at once
  orphaned.unref();

  terminal.warn('Cung–Cầu đang khởi động… · starting…');
  const surroundings = await openSurroundings(env, 'own');
  const children = new Map<ChildName, RunningChild>();
  try {
    if (values.demo === true && !stopping.signal.aborted && (await isEmpty(surroundings.databaseUrl))) {
      terminal.warn('Nạp tỉnh mẫu (dữ liệu bịa)… · loading the demo province (invented data)…');
      await loadDemoProvince(env, surroundings, terminal, DEMO_DEFAULTS);
    }
    if (!stopping.signal.aborted) await fillEmptyIndexes(env, surroundings, terminal);
    const environment = childEnvironment(env, surroundings);
    if (!stopping.signal.aborted) {
      await Promise.all(
        (['api', 'worker'] as const).map(async (name) => {
          children.set(name, await startChild(name, environment, terminal));
        }),
      );
    }
    if (!stopping.signal.aborted) {
      for (const name of ['api', 'worker'] as const) keepAlive(name, children, environment, stopping.signal, terminal);
      const address = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${children.get('api')?.port ?? env.port}`;
      terminal.print(
        [
          '',
          `  Trang mẫu có khung tìm việc · demo page with the widget   ${address}/`,
          `  Tài liệu API · API documentation                          ${address}/docs`,
          `  Mã cán bộ · staff token                                   ${surroundings.staffToken}`,
          `  PostgreSQL: ${env.databaseUrl === undefined ? `nhúng · embedded, ${env.dataDir}` : 'DATABASE_URL'} | hàng đợi · queue: ${
            env.redisUrl === undefined ? 'PostgreSQL' : 'REDIS_URL'
          } | tìm kiếm · search: ${env.meiliUrl === undefined ? 'PostgreSQL' : 'MEILI_URL'}`,
          '',
          '  Ctrl-C để dừng · to stop',
        ].join('\n'),
      );
      await aborted(stopping.signal);
    }
  } finally {
    stopping.abort();
    await children.get('api')?.stop();
    await children.get('worker')?.stop();
    await surroundings.close();
    clearInterval(orphaned);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
  terminal.warn('Đã dừng · stopped');
  return 0;
};

/** Starts the child again whenever it ends without being asked to, after one second. */
function keepAlive(
  name: ChildName,
  children: Map<ChildName, RunningChild>,
  environment: Record<string, string>,
  stopping: AbortSignal,
  terminal: Terminal,
): void {
  const child = children.get(name);
  child?.process.once('exit', (code, signal) => {
    if (stopping.aborted) return;
    terminal.warn(`${name}: kết thúc bất ngờ, khởi động lại · ended unexpectedly (${signal ?? code}), starting again`);
    void restart();
  });
  async function restart(): Promise<void> {
    while (!stopping.aborted) {
      await sleep(1_000);
      if (stopping.aborted) return;
      try {
        const again = await startChild(name, environment, terminal);
        children.set(name, again);
        if (stopping.aborted) await again.stop();
        else keepAlive(name, children, environment, stopping, terminal);
        return;
      } catch (error) {
        terminal.warn(error instanceof Error ? error.message : String(error));
      }
    }
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Before anything is started: a taken port is the most common mistake and must cost no time. */
async function mustBeFree(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'đang được dùng · is in use' : `không mở được · cannot be opened (${error.code})`;
      reject(
        new CliError(
          `Cổng · port ${host}:${port} ${reason}; đặt PORT hoặc --port khác · set another PORT or --port`,
          2,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    const [row] = await database.query<{ empty: boolean }>(
      'select not exists (select 1 from vacancy) and not exists (select 1 from notice) and not exists (select 1 from jobseeker) as empty',
    );
    return row?.empty === true;
  } finally {
    await database.close();
  }
}
