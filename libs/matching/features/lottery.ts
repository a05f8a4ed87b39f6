import { createHash } from 'node:crypto';

/**
 * Ranks between equals: the ids in the order of SHA-256(`seed:id`), 0 = drawn first. Anyone who knows the seed, which is
 * recorded with the run, can draw again. The same lot holds at every vacancy, which seats more people well than many lots.
 */
export function drawLots(seed: number, ids: readonly string[]): Uint32Array {
  const drawn = ids.map((id, index) => ({
    id,
    index,
    lot: createHash('sha256').update(`${seed}:${id}`).digest('hex'),
  }));
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1));
  const ranks = new Uint32Array(ids.length);
  drawn.forEach(({ index }, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}
