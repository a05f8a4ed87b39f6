import { Test } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { DatabaseModule } from './database.module.js';
import { Database } from './database.js';
import { FieldKeys } from './crypto/field-keys.js';
import { JobseekerStore } from './jobseekers/jobseeker-store.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

const open = (keys: FieldKeys) =>
  Test.createTestingModule({ imports: [DatabaseModule.forRoot({ url: db.url, keys, poolSize: 2 })] }).compile();

test('the module gives every store on one pool and closes the pool with the application', async () => {
  const app = await open(db.keys);
  expect(app.get(JobseekerStore)).toBeInstanceOf(JobseekerStore);
  const database = app.get(Database);
  await app.close();
  await expect(database.query('select 1')).rejects.toThrow(/not connected|not established/i);
});

test('a database refuses keys that are not its own, in one line, and still takes its own', async () => {
  const attempt = open(FieldKeys.throwaway());
  await expect(attempt).rejects.toMatchObject({ code: 'keys.foreign' });
  await expect(attempt).rejects.toThrow(/^[^\n]+$/);
  const app = await open(db.keys);
  expect(await app.get(Database).query('select 1 as one')).toEqual([{ one: 1 }]);
  await app.close();
});
