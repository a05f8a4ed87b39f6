import { RECORD_SETS, TAXONOMY_VERSION } from './record-sets.js';

describe('RECORD_SETS', () => {
  test('name a version and a source for every set, each once', () => {
    expect(new Set(RECORD_SETS.map(({ name }) => name)).size).toBe(RECORD_SETS.length);
    expect(RECORD_SETS.filter(({ version, source }) => version === '' || source === '')).toEqual([]);
  });

  test('call none of our own tables verified', () => {
    expect(RECORD_SETS.filter(({ source, verified }) => source.startsWith('own') && verified)).toEqual([]);
  });

  test('have one version together, a date and a counter', () => {
    expect(TAXONOMY_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });
});
