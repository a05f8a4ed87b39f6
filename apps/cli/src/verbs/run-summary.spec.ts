import type { MatchRun } from '#database';
import { runSummary } from './run-summary.js';

const RUN: MatchRun = {
  id: 'run-7',
  state: 'published',
  requestedBy: 'cli',
  policy: {},
  policyVersion: 'v',
  taxonomyVersion: 't',
  seed: 1,
  asOf: '2026-11-25T03:00:00.000Z',
  counts: { jobseekers: 19_374, assigned: 16_438, proposals: 202_381, feasiblePairs: 16_980_455 },
  timings: {},
  requestedAt: '2026-11-25T03:00:00.000Z',
};

test('a published run begins with its id, says its figures in both languages and how to export it', () => {
  const lines = runSummary({ ...RUN, certificate: { feasiblePairs: 16_980_455, blockingPairs: 0 } });
  expect(lines[0]).toBe('run-7 đã công bố · published');
  expect(lines[1]).toMatch(/^ +19\.374 người lao động · jobseekers$/);
  expect(lines[2]).toMatch(/^ +16\.438 người được xếp chỗ · people seated$/);
  expect(lines.join('\n')).not.toMatch(/proposals|introductions/);
  expect(lines.at(-3)).toMatch(/^Đã kiểm tra độc lập 16\.980\.455 cặp phù hợp.*\.$/);
  expect(lines.at(-2)).toMatch(/no pair in which/);
  expect(lines.at(-1)).toContain('match export run-7');
});

test('what could not be kept is told by its cause, a hard rule or another', () => {
  const counts = { locked: 5, released: 3, 'released.vacancy-gone': 2, 'released.certificate-missing': 1 };
  const text = runSummary({ ...RUN, counts }).join('\n');
  expect(text).toMatch(/ 2 {3}vị trí đã đóng hoặc hết chỗ · the vacancy is closed or full/);
  expect(text).toMatch(/ 1 {3}.+chứng chỉ.* · .+certificate/i);
});

test('a run that was not published offers no export', () => {
  expect(runSummary({ ...RUN, state: 'failed' }).join('\n')).not.toContain('export');
});
