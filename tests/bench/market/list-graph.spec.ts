import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventHardGraph, readListGraph, writeListGraph } from './list-graph.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cungcau-edges-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an edge file gives back the lists that were written', () => {
  const graph = inventHardGraph({ seed: 5, jobseekers: 700, vacancies: 90, edgesPerJobseeker: 13 });
  writeListGraph(path.join(folder, 'edges'), graph);
  expect(readListGraph(path.join(folder, 'edges'))).toEqual(graph);
});

test('an edge file that is cut short, or is another file, is refused', async () => {
  const file = path.join(folder, 'edges');
  writeListGraph(file, inventHardGraph({ seed: 5, jobseekers: 70, vacancies: 9, edgesPerJobseeker: 3 }));
  await truncate(file, 500);
  expect(() => readListGraph(file)).toThrow('ends too early');
  await writeFile(file, 'a text that is no edge file');
  expect(() => readListGraph(file)).toThrow('not an edge file');
});

test('hard lists name each vacancy once, the best first, and offer 95 seats for 100 jobseekers', () => {
  const { seats, start, vacancies, weights } = inventHardGraph({
    seed: 1,
    jobseekers: 2_000,
    vacancies: 100,
    edgesPerJobseeker: 20,
  });
  expect(seats.reduce((sum, count) => sum + count, 0)).toBe(1_900);
  for (let row = 0; row < 2_000; row++) {
    const list = weights.subarray(start[row], start[row + 1]);
    expect([...list]).toEqual([...list].toSorted((a, b) => b - a));
    expect(new Set(vacancies.subarray(start[row], start[row + 1])).size).toBe(20);
  }
});
