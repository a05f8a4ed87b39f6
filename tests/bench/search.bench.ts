import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import {
  AuditLog,
  CentreStore,
  EmployerStore,
  FieldCipher,
  FieldKeys,
  joinOrStartServer,
  JobseekerStore,
  migrate,
  openDatabase,
  Outbox,
  startEmbeddedServer,
  VacancyStore,
  type Database,
} from '#database';
import { loadDemo } from '#demo';
import { DocumentSource } from '../../libs/search/document-source.js';
import { PostgresSearchIndex } from '../../libs/search/postgres/postgres-search-index.js';
import { SearchEngines } from '../../libs/search/search-engines.js';
import { VacancySearch } from '../../libs/search/vacancy-search.js';
import { timed, type Bench } from './bench.js';
import { CungcauProcess, freePort, temporaryDataDir } from './cungcau-process.js';

const CONNECTIONS = 20;
const SECONDS = 8;
/** A widget site of the demo. */
const SITE = 'demo';
const REFERENCE_DATE = '2026-11-22';

/** What people type, from nothing at all to whole sentences; a tenth finds nothing. */
const QUERIES = [
  '',
  'cong nhan may',
  'công nhân may',
  'lđpt',
  'thợ hàn',
  'tho han viet yen',
  'kế toán',
  'lai xe nang',
  'phiên dịch tiếng trung',
  'qc',
  'may quang chau',
  'lắp ráp điện tử yên phong',
  'trên 12tr',
  'công nhân ca ngày',
  'ktx',
  'bao ve',
  'bảo trì',
  'bac giang',
  'kcn van trung',
  'tìm việc lắp ráp ở quế võ lương 10 triệu',
  'xkld về',
  'thợ kim hoàn',
];

interface Latencies {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * Searches of the demo province with 20 connections that each wait for their reply: in the engine alone, then over HTTP, where
 * client, API and PostgreSQL share the machine. Beside it, in the same run, what one would write first: every word `ilike`, without
 * ranking, facets, or accents left out.
 */
export const bench: Bench = async ({ seed, vacancies, say }) => {
  const engine = await engineFigures(seed, vacancies, say);
  say('over HTTP: a service with its demo province …');
  const http = await httpFigures();
  return { bench: 'search', seed, vacancies, queries: QUERIES.length, connections: CONNECTIONS, ...engine, http };
};

async function engineFigures(seed: number, vacancies: number, say: (line: string) => void) {
  const { dataDir, remove } = await temporaryDataDir();
  const server = await startEmbeddedServer({ dataDir });
  try {
    await migrate(server.url);
    const database = await openDatabase({ url: server.url });
    await load(database, seed, vacancies);
    const index = new PostgresSearchIndex(database);
    const rebuilt = await timed(() => index.rebuild('vacancies', new DocumentSource(database).all('vacancies'), 0));
    say(`${rebuilt.value} documents in ${rebuilt.ms} ms`);
    const search = new VacancySearch(new SearchEngines({ main: index }, { cache: false }), () =>
      Date.parse(`${REFERENCE_DATE}T03:00:00Z`),
    );
    const ours = await closedLoop((turn) => search.search({ q: queryAt(turn) }));
    const ilike = await closedLoop((turn) => naive(database, queryAt(turn)));
    await database.close();
    return {
      rebuild: {
        documents: rebuilt.value,
        ms: rebuilt.ms,
        perSecond: Math.round((rebuilt.value / rebuilt.ms) * 1_000),
      },
      engineWithoutCache: ours,
      ilikeWithoutFacets: ilike,
      ratioToIlikeP95: Math.round((ours.p95 / ilike.p95) * 100) / 100,
    };
  } finally {
    await server.stop();
    await remove();
  }
}

async function load(database: Database, seed: number, vacancies: number): Promise<void> {
  const cipher = new FieldCipher(FieldKeys.throwaway());
  const outbox = new Outbox(database);
  await loadDemo(
    {
      database,
      centres: new CentreStore(database),
      employers: new EmployerStore(database),
      vacancies: new VacancyStore(database, cipher, outbox),
      jobseekers: new JobseekerStore(database, cipher, outbox, new AuditLog()),
    },
    { vacancies, jobseekers: 0, seed, provinceCode: '24', referenceDate: REFERENCE_DATE },
  );
}

async function httpFigures(): Promise<Record<'repeated' | 'everyRequestNew', Latencies>> {
  const { dataDir, remove } = await temporaryDataDir();
  const port = await freePort();
  const service = new CungcauProcess(['up', '--demo'], { CUNGCAU_DATA_DIR: dataDir, PORT: String(port) });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    await service.addresses();
    await liftQuota(dataDir);
    const get = (turn: number, more: string): Promise<void> =>
      fetchText(agent, port, `/v1/vacancies?site=${SITE}&q=${encodeURIComponent(queryAt(turn))}${more}`);
    return {
      repeated: await closedLoop((turn) => get(turn, '')),
      // a filter that excludes nobody makes each request one that no cache has seen
      everyRequestNew: await closedLoop((turn) => get(turn, `&wageMin=${turn + 1}`)),
    };
  } finally {
    agent.destroy();
    service.child.kill('SIGTERM');
    await service.exit();
    await remove();
  }
}

/** One client asks for everybody here. */
async function liftQuota(dataDir: string): Promise<void> {
  const { url } = await joinOrStartServer(dataDir);
  const database = await openDatabase({ url, poolSize: 1 });
  await database.query('update widget_site set quota_per_minute = 1000000 where code = $1', [SITE]);
  await database.close();
}

function fetchText(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', path }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`GET ${path}: ${response.statusCode}`));
      response.on('error', reject).on('end', resolve).resume();
    });
    sent.on('error', reject).end();
  });
}

function queryAt(turn: number): string {
  return QUERIES[turn % QUERIES.length] ?? '';
}

async function naive(database: Database, query: string): Promise<void> {
  const words = query.split(' ').filter((word) => word !== '');
  await database.query(
    `select id, title, description from vacancy
      where state = 'published' ${words.map((_, at) => `and title || ' ' || description ilike $${at + 1}`).join(' ')}
      order by published_at desc limit 20`,
    words.map((word) => `%${word}%`),
  );
}

/** Milliseconds of each call, when every connection starts the next one as soon as it has its reply. */
async function closedLoop(call: (turn: number) => Promise<unknown>): Promise<Latencies> {
  for (let turn = 0; turn < QUERIES.length; turn += 1) await call(turn);
  const latencies: number[] = [];
  const end = performance.now() + SECONDS * 1_000;
  let turn = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        turn += 1;
        await call(turn);
        latencies.push(performance.now() - from);
      }
    }),
  );
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((latencies[Math.floor(latencies.length * share)] ?? 0) * 10) / 10;
  return { perSecond: Math.round(latencies.length / SECONDS), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
