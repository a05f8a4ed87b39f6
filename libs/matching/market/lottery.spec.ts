import { createHash } from 'node:crypto';
import { drawLots } from './lottery.js';

test('anyone can draw again: ids stand in the order of SHA-256 of seed and id', () => {
  const ids = Array.from({ length: 3_000 }, (_, i) => `id-${i}`);
  const lot = (id: string) => createHash('sha256').update(`7:${id}`).digest('hex');
  const drawn = ids.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
  const ranks = drawLots(7, ids);
  expect(ids.toSorted((a, b) => ranks[ids.indexOf(a)]! - ranks[ids.indexOf(b)]!)).toEqual(drawn);
});

test('another seed draws another order, and the order in which ids come does not matter', () => {
  const ids = Array.from({ length: 100 }, (_, i) => `id-${i}`);
  expect([...drawLots(2, ids)]).not.toEqual([...drawLots(1, ids)]);
  expect([...drawLots(1, ids.toReversed())].toReversed()).toEqual([...drawLots(1, ids)]);
});

test('the lot of one, of nobody, and of the same id twice', () => {
  expect([...drawLots(1, ['a'])]).toEqual([0]);
  expect([...drawLots(1, [])]).toEqual([]);
  expect([...drawLots(1, ['a', 'a', 'a'])].toSorted()).toEqual([0, 1, 2]);
});
