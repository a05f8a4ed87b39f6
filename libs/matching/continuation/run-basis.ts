import { UNSEATED } from '../assignment/assignment.js';
import { readColumns, writeColumns } from '../market/market-bytes.js';
import type { MarketIds } from '../market/market.js';

/** What a published run leaves for one that continues it: which records it was made from, and who sits where. */
export interface RunBasis {
  /** By id. */
  readonly seekers: readonly string[];
  readonly seekerVersions: Uint32Array;
  /** Position of the vacancy among `vacancies`, UNSEATED for none. */
  readonly seats: Int32Array;
  readonly vacancies: readonly string[];
  readonly vacancyVersions: Uint32Array;
}

export function writeBasis(ids: MarketIds, vacancyOf: Int32Array): Uint8Array {
  const positions = new Int32Array(ids.vacancies.length);
  ids.vacanciesById.forEach((row, position) => (positions[row] = position));
  const basis: RunBasis = {
    seekers: Array.from(ids.seekersById, (row) => ids.seekers[row]!),
    seekerVersions: Uint32Array.from(ids.seekersById, (row) => ids.seekerVersions[row]!),
    seats: Int32Array.from(ids.seekersById, (row) =>
      vacancyOf[row] === UNSEATED ? UNSEATED : positions[vacancyOf[row]!]!,
    ),
    vacancies: Array.from(ids.vacanciesById, (row) => ids.vacancies[row]!),
    vacancyVersions: Uint32Array.from(ids.vacanciesById, (row) => ids.vacancyVersions[row]!),
  };
  return writeColumns(basis);
}

export function readBasis(bytes: Uint8Array): RunBasis {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `writeBasis` wrote it
  return readColumns(bytes) as RunBasis;
}
