import { loadDemo } from '#demo';
import { createTestDatabase, storesOf, type TestDatabase } from '#testing';

/** A database of one's own with a small demo province in it, as of today. */
export async function demoDatabase(size: {
  readonly vacancies: number;
  readonly jobseekers: number;
  readonly seed: number;
}): Promise<{ temporary: TestDatabase; stores: ReturnType<typeof storesOf> }> {
  const temporary = await createTestDatabase();
  const stores = storesOf(temporary);
  const referenceDate = new Date().toISOString().slice(0, 10);
  await loadDemo({ database: temporary.database, ...stores }, { ...size, provinceCode: '24', referenceDate });
  return { temporary, stores };
}
