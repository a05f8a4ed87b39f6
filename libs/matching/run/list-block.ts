import { deserialize, serialize } from 'node:v8';
import type { PreferenceHeads } from '../scan/preference-heads.js';
import { mergeLines, type VacancyLines } from '../scan/vacancy-lines.js';

interface ListBlock {
  readonly length: number;
  readonly rows: Uint32Array;
  readonly counts: Uint16Array;
  readonly lastValues: Uint16Array;
  readonly feasible: Uint32Array;
  /** Entries of all rows, one list behind the other. */
  readonly vacancies: Uint16Array | Uint32Array;
  readonly seconds: Uint16Array;
  /** Of these rows alone. */
  readonly lines: VacancyLines;
}

/** The heads of some jobseekers' lists as bytes, and where they stand in the vacancies' lines. */
export function writeListBlock(rows: Uint32Array, heads: PreferenceHeads, lines: VacancyLines): Uint8Array {
  const { length } = heads;
  const entries = rows.reduce((sum, row) => sum + heads.counts[row]!, 0);
  const block: ListBlock = {
    length,
    rows,
    counts: Uint16Array.from(rows, (row) => heads.counts[row]!),
    lastValues: Uint16Array.from(rows, (row) => heads.lastValues[row]!),
    feasible: Uint32Array.from(rows, (row) => heads.feasible[row]!),
    vacancies: heads.vacancies instanceof Uint16Array ? new Uint16Array(entries) : new Uint32Array(entries),
    seconds: new Uint16Array(entries),
    // what is shared cannot be serialised
    lines: {
      length: lines.length,
      seekers: lines.seekers.slice(),
      merits: lines.merits.slice(),
      counts: lines.counts.slice(),
    },
  };
  let at = 0;
  for (const row of rows) {
    const from = row * length;
    const to = from + heads.counts[row]!;
    block.vacancies.set(heads.vacancies.subarray(from, to), at);
    block.seconds.set(heads.seconds.subarray(from, to), at);
    at += to - from;
  }
  return serialize(block);
}

/** Puts lists back where they were, and adds the jobseekers to the vacancies' lines. Returns whose they are. */
export function readListBlock(bytes: Uint8Array, heads: PreferenceHeads, lines: VacancyLines): Uint32Array {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `writeListBlock` wrote it
  const block = deserialize(bytes) as ListBlock;
  if (block.length !== heads.length) throw new RangeError('lists of another length');
  let at = 0;
  block.rows.forEach((row, i) => {
    const count = block.counts[i]!;
    heads.counts[row] = count;
    heads.lastValues[row] = block.lastValues[i]!;
    heads.feasible[row] = block.feasible[i]!;
    heads.vacancies.set(block.vacancies.subarray(at, at + count), row * heads.length);
    heads.seconds.set(block.seconds.subarray(at, at + count), row * heads.length);
    at += count;
  });
  mergeLines(lines, block.lines);
  return block.rows;
}
