import type { CentreStore, Database, EmployerStore, JobseekerStore, VacancyStore } from '#database';
import { demoCentre } from './demo-centre.js';
import { DemoProvince, type DemoOptions } from './demo-province.js';

export interface DemoStores {
  readonly database: Database;
  readonly centres: CentreStore;
  readonly employers: EmployerStore;
  readonly vacancies: VacancyStore;
  readonly jobseekers: JobseekerStore;
}

const CHUNK = 2_000;
/** Up to here everything is one transaction: a start that is killed while loading leaves an empty database behind, not half a province. */
const ONE_TRANSACTION = 50_000;

/**
 * Writes the demo province through the same stores as any other record. The outbox rows are taken out again in the same transaction: the
 * caller rebuilds both indexes, which is much faster than syncing 23,000 documents one batch after the other.
 */
export async function loadDemo(stores: DemoStores, options: DemoOptions): Promise<void> {
  const province = new DemoProvince(options);
  const { database } = stores;
  if (options.vacancies + options.jobseekers <= ONE_TRANSACTION) {
    await database.transaction((tx) => load(stores, province, (work) => work(tx)));
  } else {
    await load(stores, province, (work) => database.transaction(work));
  }
  await database.query('analyze');
}

async function load(
  stores: DemoStores,
  province: DemoProvince,
  write: (work: (tx: Database) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { referenceDate, provinceCode, seed } = province.options;
  await write(async (tx) => {
    await stores.centres.upsert(tx, demoCentre(provinceCode));
    await stores.employers.upsertMany(
      tx,
      province.employers.map(({ employer }) => employer),
    );
    await stores.employers.insertSites(
      tx,
      province.employers.map(({ site }) => site),
    );
  });
  for (const rows of chunks(province.vacancies())) {
    await write(async (tx) => {
      await stores.vacancies.insertMany(tx, rows);
      await forgetOutbox(
        tx,
        rows.map(({ vacancy }) => vacancy.id),
      );
    });
  }
  for (const rows of chunks(province.jobseekers())) {
    await write(async (tx) => {
      await stores.jobseekers.insertMany(
        tx,
        rows.map(({ jobseeker, identity }) => ({
          jobseeker,
          identity,
          consents: jobseeker.consents.map((purpose) => ({
            purpose,
            textVersion: 'mau-01-nd352',
            channel: 'demo',
            recordedBy: `demo-${seed}`,
            givenAt: `${referenceDate}T01:00:00.000Z`,
          })),
        })),
      );
      await forgetOutbox(
        tx,
        rows.map(({ jobseeker }) => jobseeker.id),
      );
    });
  }
}

async function forgetOutbox(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.query('delete from outbox where sent_at is null and entity_id = any($1)', [ids]);
}

function* chunks<T>(rows: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
