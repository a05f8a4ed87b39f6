import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setInterval } from 'node:timers';
import {
  AuditLog,
  CentreStore,
  EmployerStore,
  FieldCipher,
  FieldKeys,
  JobseekerStore,
  migrate,
  openDatabase,
  Outbox,
  startEmbeddedServer,
  VacancyStore,
} from '#database';
import { loadDemo } from '#demo';
import { PROVINCES } from '#taxonomy';
import { timed, type Bench } from './bench.js';
import { CungcauProcess, temporaryDataDir } from './cungcau-process.js';
import { ratio, summary } from './machine.js';
import { residentPeakMb } from './measured-child.js';

const LIMIT_MS = 15 * 60_000;
const SAMPLE_MS = 250;
/** Rows of one fetch, as a run reads them. */
const FETCH = 1_000;

/**
 * What a run of a whole country stores: who goes where and why, without the other vacancies of each jobseeker. Occupations far from the
 * wish are held back, which leaves a jobseeker about as much choice as the invented markets do.
 */
const POLICY = { version: 'bench-run', wishFloor: 50, keepPerJobseeker: 0, nearMisses: 0 };

/** The part of a match run's record that is reported. */
interface RunRecord {
  readonly state: string;
  readonly requestedAt: string;
  readonly finishedAt: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly timings: Readonly<Record<string, number>>;
  readonly certificate: Readonly<Record<string, number>>;
  readonly snapshotHash: string;
  readonly assignmentHash: string;
}

/**
 * A match run from rows to published assignment, as `match run` does it: the demo generator's people and firms of all 34
 * provinces (distances are known within the demo province, elsewhere the province decides) in a PostgreSQL of their own, and a
 * run through the queue and a worker. Beside it, what the same rows take to be read alone, by a driver that looks at none.
 */
export const bench: Bench = async ({ seed, vacancies, jobseekers, repeat, say }) => {
  const { dataDir, remove } = await temporaryDataDir();
  try {
    const load = await timed(() => loadCountry(dataDir, { seed, vacancies, jobseekers }, say));
    const policyFile = path.join(dataDir, 'policy.json');
    await writeFile(policyFile, JSON.stringify(POLICY));
    const runs: Awaited<ReturnType<typeof measureRun>>[] = [];
    while (runs.length < repeat) {
      const run = await measureRun(dataDir, policyFile, say);
      say(`run ${runs.length + 1}: ${run.ms} ms, ${JSON.stringify(run.timings)}`);
      runs.push(run);
    }
    const ms = summary(runs.map((run) => run.ms));
    const last = runs.at(-1);
    return {
      bench: 'run',
      seed,
      provinces: PROVINCES.length,
      policy: POLICY,
      loadMs: load.ms,
      ms,
      timings: last?.timings,
      counts: last?.counts,
      certificate: last?.certificate,
      hashes: [...new Set(runs.map(({ assignmentHash }) => assignmentHash))],
      peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
      readingAloneMs: load.value,
      timesReadingAlone: ratio(ms.median, load.value),
    };
  } finally {
    await remove();
  }
};

/** Returns the milliseconds that reading the jobseekers' rows takes by itself. */
async function loadCountry(
  dataDir: string,
  { seed, vacancies, jobseekers }: { seed: number; vacancies: number; jobseekers: number },
  say: (line: string) => void,
): Promise<number> {
  await mkdir(dataDir, { recursive: true });
  const server = await startEmbeddedServer({ dataDir });
  try {
    await migrate(server.url);
    const keys = await FieldKeys.create(path.join(dataDir, 'field-keys.json'));
    const database = await openDatabase({ url: server.url });
    const cipher = new FieldCipher(keys);
    const outbox = new Outbox(database);
    const stores = {
      database,
      centres: new CentreStore(database),
      employers: new EmployerStore(database),
      vacancies: new VacancyStore(database, cipher, outbox),
      jobseekers: new JobseekerStore(database, cipher, outbox, new AuditLog()),
    };
    const share = (whole: number, province: number) =>
      Math.trunc((whole * (province + 1)) / PROVINCES.length) - Math.trunc((whole * province) / PROVINCES.length);
    for (const [at, { code, name }] of PROVINCES.entries()) {
      await loadDemo(stores, {
        seed,
        provinceCode: code,
        vacancies: share(vacancies, at),
        jobseekers: share(jobseekers, at),
        firstNumber: at * Math.ceil(Math.max(vacancies, jobseekers) / PROVINCES.length),
        referenceDate: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
      });
      say(`${at + 1}/${PROVINCES.length} ${name}`);
    }
    const { ms } = await timed(() =>
      database.transaction(async (tx) => {
        await tx.query(
          'declare r no scroll cursor for select * from jobseeker j join jobseeker_identity i on i.jobseeker_id = j.id order by j.id',
        );
        while ((await tx.query(`fetch ${FETCH} from r`)).length > 0);
      }),
    );
    await database.close();
    return ms;
  } finally {
    await server.stop();
  }
}

async function measureRun(dataDir: string, policyFile: string, say: (line: string) => void) {
  const service = new CungcauProcess(['match', 'run', '--policy', policyFile, '--json'], {
    CUNGCAU_DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  });
  let peakMb = 0;
  const sampling = setInterval(() => {
    for (const pid of workersOf(service.child.pid)) peakMb = Math.max(peakMb, residentPeakMb(pid));
  }, SAMPLE_MS);
  try {
    const code = await service.exit(LIMIT_MS);
    if (code !== 0) throw new Error(`match run ended with ${code}: ${service.stderr}`);
    if (service.stderr !== '') say(service.stderr.trimEnd().split('\n').at(-1) ?? '');
    const run = JSON.parse(service.stdout) as RunRecord;
    return { ...run, ms: Date.parse(run.finishedAt) - Date.parse(run.requestedAt), peakMb };
  } finally {
    clearInterval(sampling);
    service.forceStop();
  }
}

/** The worker processes that a command started (Linux). */
function workersOf(pid: number | undefined): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
    return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('worker'));
  } catch {
    return [];
  }
}
