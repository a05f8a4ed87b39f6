import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { joinOrStartServer, openDatabase, type Database } from '#database';
import { DemoProvince } from '#demo';
import { CungcauProcess, freePort, temporaryDataDir } from '../bench/cungcau-process.js';

// One whole run of the service as a centre would have it: the demo people, a supply file and a notice sent in, an index, a match run and
// its exports. Then everything that leaves PostgreSQL, and every row and queue payload inside it, is searched for the people.

const SIZE = { vacancies: 120, jobseekers: 400, seed: 7 };
const fixtures = path.resolve(import.meta.dirname, '../fixtures');

let service: CungcauProcess;
let dataDir: string;
let remove: () => Promise<void>;
let url: string;
let headers: Record<string, string>;
let database: Database;
const verbs: CungcauProcess[] = [];

/** Every string that names a person of this run; phones also as people write them. */
const secrets: { what: string; value: string }[] = [];

beforeAll(async () => {
  ({ dataDir, remove } = await temporaryDataDir());
  service = new CungcauProcess(['up'], {
    CUNGCAU_DATA_DIR: dataDir,
    PORT: String(await freePort()),
    LOG_LEVEL: 'debug',
  });
  const { url: base, token } = await service.addresses();
  url = base;
  headers = { authorization: `Bearer ${token}` };
  await verb(
    'demo',
    '--vacancies',
    String(SIZE.vacancies),
    '--jobseekers',
    String(SIZE.jobseekers),
    '--seed',
    String(SIZE.seed),
  );
  const server = await joinOrStartServer(dataDir);
  database = await openDatabase({ url: server.url, poolSize: 1 });

  const province = new DemoProvince({
    ...SIZE,
    provinceCode: '24',
    referenceDate: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
  });
  for (const { identity } of province.jobseekers()) {
    secrets.push(
      { what: 'name', value: identity.name },
      { what: 'cccd', value: identity.cccd ?? '' },
      ...phoneForms(identity.phone ?? ''),
    );
  }
  for (const { contact } of province.vacancies()) {
    secrets.push(
      { what: 'contact', value: contact.name ?? '' },
      { what: 'email', value: contact.email ?? '' },
      ...phoneForms(contact.phone ?? ''),
    );
  }
  // the people and the contact of the two files sent below
  for (const name of ['Nguyễn Văn Mẫu', 'NGUYỄN VĂN MẪU', 'Trần Thị Thử', 'Lê Quang Đâu', 'Ms Mẫu'])
    secrets.push({ what: 'name', value: name });
  for (const value of ['024205990001', '24205990001', '027306990002', '024205990003'])
    secrets.push({ what: 'cccd', value });
  for (const phone of ['+84500111001', '+84500111002', '+84500111003', '+84500111222'])
    secrets.push(...phoneForms(phone));
}, 180_000);

afterAll(async () => {
  await database?.close();
  for (const run of verbs) run.forceStop();
  service?.child.kill('SIGTERM');
  await service?.exit();
  await remove();
}, 60_000);

function phoneForms(e164: string): { what: string; value: string }[] {
  const local = `0${e164.slice(3)}`;
  return [e164, local, local.slice(1), `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}`].map((value) => ({
    what: 'phone',
    value,
  }));
}

async function verb(...args: string[]): Promise<string> {
  const run = new CungcauProcess(args, { CUNGCAU_DATA_DIR: dataDir, LOG_LEVEL: 'debug' });
  verbs.push(run);
  const code = await run.exit(120_000);
  if (code !== 0) throw new Error(`cungcau ${args.join(' ')}: ${code}: ${run.stderr}`);
  return run.stdout;
}

/** What of the people is in the text; the value itself is not repeated in a failing test's output. */
function leaks(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  return [
    ...new Set(
      secrets.filter(({ value }) => value !== '' && lower.includes(value.toLowerCase())).map(({ what }) => what),
    ),
  ];
}

async function send(route: string, file: string, fields: Record<string, string>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([await readFile(path.join(fixtures, file))]), path.basename(file));
  const sent = await fetch(`${url}${route}`, { method: 'POST', headers, body: form });
  expect(sent.status).toBe(202);
  const location = `${url}${sent.headers.get('location') ?? ''}`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    const report = await (await fetch(location, { headers })).text();
    if ((JSON.parse(report) as { state: string }).state === 'read') return report;
  }
  throw new Error('not read within a minute');
}

test('the scan finds a person where there is one', () => {
  expect(leaks(`{"log":"gặp ${secrets[0]?.value.toUpperCase()} hôm nay"}`)).toContain('name');
  expect(leaks('gọi 0500 111 222 nhé')).toContain('phone');
});

test('a whole run leaves no name, phone or identity number in reports, replies, exports, logs, rows or queue payloads', async () => {
  const left: [string, string[]][] = [];
  const look = (where: string, text: string) => {
    expect([where, text.length]).not.toEqual([where, 0]);
    if (leaks(text).length > 0) left.push([where, leaks(text)]);
  };

  look('notice report', await send('/v1/notices', 'notices/04-doanh-nghiep-tu-khai.xlsx', {}));
  look(
    'supply report',
    await send('/v1/supply-files', 'supply/01-tot-nghiep-cao-dang.xlsx', {
      consentPurposes: 'introduction',
      consentText: 'mau-01-2026',
      consentCollectedBy: 'truong-mau',
      consentDate: '2026-11-20',
    }),
  );
  const run = JSON.parse(await verb('match', 'run', '--json')) as { id: string; state: string };
  expect(run.state).toBe('published');
  for (const what of ['assignment', 'candidates', 'reasons', 'seats']) {
    look(`export ${what} ndjson`, await verb('match', 'export', run.id, '--format', 'ndjson', '--what', what));
  }
  const workbook = await fetch(`${url}/v1/match-runs/${run.id}/export?format=xlsx&what=reasons`, { headers });
  expect(workbook.status).toBe(200);
  look('export xlsx', await textOfWorkbook(await workbook.arrayBuffer()));
  for (const address of [
    '/v1/vacancies?perPage=50',
    '/v1/jobseekers?perPage=50',
    `/v1/match-runs/${run.id}/matches`,
    '/metrics',
    '/openapi.json',
  ]) {
    look(address, await (await fetch(url + address, { headers })).text());
  }

  // every row of every table: people stand there sealed only; queue payloads and index documents are tables too
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['public.search_vacancy', 'public.search_jobseeker', 'public.jobseeker']),
  );
  for (const { name } of tables) {
    const [all] = await database.query<{ text: string | null }>(
      `select string_agg(row_to_json(t)::text, E'\\n') as text from ${name} t`,
    );
    if (all?.text != null) look(name, all.text);
  }

  service.child.kill('SIGTERM');
  await service.exit();
  const logs = service.stdout + service.stderr + verbs.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  look('logs', logs);
  look('PostgreSQL log', `${await readFile(path.join(dataDir, 'postgres.log'), 'utf8')} `);
  expect(left).toEqual([]);
}, 240_000);

/** All cell texts of a workbook. */
async function textOfWorkbook(bytes: ArrayBuffer): Promise<string> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const cells: string[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  return cells.join('\n');
}
