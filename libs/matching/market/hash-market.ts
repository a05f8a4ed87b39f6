import { createHash, type Hash } from 'node:crypto';
import type { LockedPairs } from '../locks/locked-pairs.js';
import type { Market, MarketIds } from './market.js';

/** Ids that are joined before they are hashed. */
const IDS_AT_ONCE = 10_000;

/**
 * SHA-256 of everything that a run decides by, hex: records as ids and versions, what was read from them as the numbers that scans
 * see, and the pairs that stay as they are. Two databases with the same records give the same hash, in whatever order they are read.
 */
export function hashMarket(market: Market, ids: MarketIds, taxonomyVersion: string, locked?: LockedPairs): string {
  const { seekers, vacancies, tables, ...run } = market;
  const hash = createHash('sha256').update(`${taxonomyVersion}\n${JSON.stringify(run)}\n`);
  addFields(hash, ids);
  addFields(hash, seekers);
  addFields(hash, vacancies);
  addFields(hash, tables);
  if (locked !== undefined) addFields(hash, { ...locked, released: JSON.stringify(locked.released) });
  return hash.digest('hex');
}

/** Fields by name: the order in which an object was put together does not show. */
function addFields(hash: Hash, fields: object): void {
  for (const [name, value] of Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}:`);
    if (value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array) hash.update(value);
    else if (Array.isArray(value)) addIds(hash, value);
    else hash.update(String(value));
    hash.update('\n');
  }
}

function addIds(hash: Hash, ids: readonly string[]): void {
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    hash.update(`${ids.slice(from, from + IDS_AT_ONCE).join(' ')} `);
  }
}
