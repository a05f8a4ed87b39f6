import { SMALLEST_CELL, withheldGroups } from './small-cells.js';
import * as fc from 'fast-check';

test('groups of five and more are shown, and so is a group of nobody', () => {
  expect(
    withheldGroups([
      [5, 5],
      [40, 12],
      [0, 0],
    ]),
  ).toEqual([false, false, false]);
});

test('a single small cell takes the next smallest group with it, so that the total does not give it away', () => {
  expect(
    withheldGroups([
      [3, 0],
      [400, 200],
      [20, 10],
      [90, 60],
    ]),
  ).toEqual([true, false, true, false]);
});

test('two groups that together are still small take a third with them', () => {
  expect(
    withheldGroups([
      [1, 0],
      [1, 0],
      [70, 9],
      [30, 8],
    ]),
  ).toEqual([true, true, false, true]);
});

test('a group is withheld for who is not seated as well', () => {
  expect(
    withheldGroups([
      [600, 2],
      [400, 200],
      [20, 10],
    ]),
  ).toEqual([true, false, true]);
});

test('what is missing from every total is nothing, everything, or at least five people of two groups or more', () => {
  const group = fc.tuple(fc.nat(12), fc.nat(12));
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const withheld = withheldGroups(groups);
      const hidden = groups.filter((_, at) => withheld[at]);
      for (const [at, counts] of groups.entries()) {
        if (!withheld[at]) expect(counts.every((count) => count === 0 || count >= SMALLEST_CELL)).toBe(true);
      }
      if (hidden.length === 0 || groups.every((counts, at) => withheld[at] || counts.every((count) => count === 0)))
        return;
      expect(hidden.length).toBeGreaterThan(1);
      for (const column of [0, 1]) {
        const missing = hidden.reduce((sum, counts) => sum + counts[column]!, 0);
        expect(missing === 0 || missing >= SMALLEST_CELL).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
