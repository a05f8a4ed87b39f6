import { CentreStore, DatabaseModule, EmployerStore, JobseekerStore, VacancyStore } from '#database';
import { createTestDatabase, type TestDatabase } from '#testing';
import { Test } from '@nestjs/testing';
import { loadDemo } from './load-demo.js';

const OPTIONS = { vacancies: 150, jobseekers: 500, seed: 1, provinceCode: '24', referenceDate: '2026-11-22' };

let target: TestDatabase;

beforeAll(async () => {
  target = await createTestDatabase();
});

afterAll(async () => {
  await target.drop();
});

test('the province is written once, whole, and leaves no backlog for the index', async () => {
  const { database, keys, url } = target;
  const module = await Test.createTestingModule({ imports: [DatabaseModule.forRoot({ url, keys })] }).compile();
  const stores = {
    database,
    centres: module.get(CentreStore),
    employers: module.get(EmployerStore),
    vacancies: module.get(VacancyStore),
    jobseekers: module.get(JobseekerStore),
  };
  await loadDemo(stores, OPTIONS);
  await loadDemo(stores, OPTIONS);
  const [counts] = await database.query(
    `select (select count(*)::int from vacancy) as vacancies, (select count(*)::int from jobseeker) as jobseekers,
            (select count(*)::int from employer) as employers, (select count(*)::int from outbox) as outbox`,
  );
  expect(counts).toEqual({ vacancies: 150, jobseekers: 500, employers: 20, outbox: 0 });
  await module.close();
});
