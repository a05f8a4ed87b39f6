import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { SeededDraw } from '../seeded-draw.js';

/**
 * A market cut down to short lists, for solvers that need all edges at once: the edges of jobseeker `s` are
 * `start[s] .. start[s + 1]`, greatest weight first.
 */
export interface ListGraph {
  readonly seats: Uint16Array;
  readonly start: Uint32Array;
  readonly vacancies: Uint32Array;
  readonly weights: Uint16Array;
}

/** First word of an edge file, "cclg" read as a little-endian number. */
const MAGIC = 0x676c_6363;
const HEADER_WORDS = 4;
/** System calls take less than 2 GB at once. */
const CHUNK_BYTES = 1 << 28;

/**
 * An edge file, all numbers little-endian: u32 magic, jobseekers, vacancies, edges; then `start` (jobseekers + 1) u32,
 * `vacancies` (edges) u32, `weights` (edges) u16, `seats` (vacancies) u16. `peers/lemon.cpp` reads the same.
 */
export function writeListGraph(file: string, graph: ListGraph): void {
  const { seats, start, vacancies, weights } = graph;
  const header = Uint32Array.of(MAGIC, start.length - 1, seats.length, vacancies.length);
  const descriptor = openSync(file, 'w');
  try {
    for (const part of [header, start, vacancies, weights, seats]) {
      inChunks(part, (bytes) => writeSync(descriptor, bytes));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Reads an edge file straight into its columns. */
export function readListGraph(file: string): ListGraph {
  const descriptor = openSync(file, 'r');
  const fill = <Column extends Uint16Array | Uint32Array>(column: Column): Column => {
    inChunks(column, (bytes) => {
      const length = readSync(descriptor, bytes);
      if (length === 0) throw new Error(`${file}: ends too early`);
      return length;
    });
    return column;
  };
  try {
    const [magic, jobseekers, vacancies, edges] = fill(new Uint32Array(HEADER_WORDS));
    if (magic !== MAGIC) throw new Error(`${file}: not an edge file`);
    return {
      start: fill(new Uint32Array(jobseekers! + 1)),
      vacancies: fill(new Uint32Array(edges!)),
      weights: fill(new Uint16Array(edges!)),
      seats: fill(new Uint16Array(vacancies!)),
    };
  } finally {
    closeSync(descriptor);
  }
}

function inChunks(column: Uint16Array | Uint32Array, move: (bytes: Uint8Array) => number): void {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  for (let from = 0; from < bytes.length;) from += move(bytes.subarray(from, from + CHUNK_BYTES));
}

export interface HardGraphOptions {
  readonly seed: number;
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly edgesPerJobseeker: number;
}

/** Seats for so many of 100 jobseekers. */
const TIGHT_PERCENT = 95;

/**
 * Lists that are hard to clear: everybody likes the same vacancies, from a random few, and 95 seats wait for 100 jobseekers.
 * The weight is the vacancy's own value 1,000..5,999 and up to 99 that differ from jobseeker to jobseeker.
 */
export function inventHardGraph({ seed, jobseekers, vacancies, edgesPerJobseeker }: HardGraphOptions): ListGraph {
  const perJobseeker = Math.min(edgesPerJobseeker, vacancies);
  const seats = new Uint16Array(vacancies).fill(1);
  const seatDraw = new SeededDraw(seed, 20, 0);
  for (let left = Math.trunc((jobseekers * TIGHT_PERCENT) / 100) - vacancies; left > 0;) {
    const more = Math.min(left, 1 + seatDraw.below(20));
    seats[seatDraw.below(vacancies)]! += more;
    left -= more;
  }
  const values = Uint16Array.from(seats, (_, row) => 1_000 + new SeededDraw(seed, 21, row).below(5_000));
  const start = Uint32Array.from({ length: jobseekers + 1 }, (_, row) => row * perJobseeker);
  const liked = new Uint32Array(jobseekers * perJobseeker);
  const weights = new Uint16Array(jobseekers * perJobseeker);
  const lastTaker = new Int32Array(vacancies).fill(-1);
  const list = new Float64Array(perJobseeker);
  for (let row = 0; row < jobseekers; row++) {
    const draw = new SeededDraw(seed, 22, row);
    for (let place = 0; place < perJobseeker;) {
      const vacancy = draw.below(vacancies);
      if (lastTaker[vacancy] === row) continue;
      lastTaker[vacancy] = row;
      list[place++] = (values[vacancy]! + draw.below(100)) * 2 ** 32 + vacancy;
    }
    list.sort();
    for (let place = 0; place < perJobseeker; place++) {
      const entry = list[perJobseeker - 1 - place]!;
      weights[row * perJobseeker + place] = Math.trunc(entry / 2 ** 32);
      liked[row * perJobseeker + place] = entry % 2 ** 32;
    }
  }
  return { seats, start, vacancies: liked, weights };
}
