/**
 * The head of each jobseeker's list of vacancies, best first, in memory that scans write and the solver reads: entries
 * `[row × length, row × length + counts[row])`. A full head means that the list may go on behind its end.
 */
export interface PreferenceHeads {
  /** What all the columns lie in, so that compiled code reads them where they are. */
  readonly memory: WebAssembly.Memory;
  readonly length: number;
  readonly vacancies: Uint16Array | Uint32Array;
  /** Merits at the vacancy, or weights of the pair. */
  readonly seconds: Uint16Array;
  readonly counts: Uint16Array;
  /** seekerScore (or weight less price) of the last entry. */
  readonly lastValues: Uint16Array;
  /** Feasible vacancies found in the scan from the best on. */
  readonly feasible: Uint32Array;
}

const PAGE_BYTES = 65_536;
/** As much as 32 bits address: what is not used is not there. */
const MOST_PAGES = 65_536;

/** Heads without entries. Throws a RangeError when they take more than four gigabytes. */
export function emptyHeads(jobseekers: number, vacancies: number, length: number): PreferenceHeads {
  const isWide = vacancies > 65_536;
  const entries = jobseekers * length;
  const bytes = 4 * jobseekers + (isWide ? 4 : 2) * entries + 2 * entries + 4 * jobseekers;
  // the first page is left to the compiled code
  const memory = new WebAssembly.Memory({
    initial: 1 + Math.ceil(bytes / PAGE_BYTES),
    maximum: MOST_PAGES,
    shared: true,
  });
  let end = PAGE_BYTES;
  const at = (size: number) => (end += size) - size;
  return {
    memory,
    length,
    feasible: new Uint32Array(memory.buffer, at(4 * jobseekers), jobseekers),
    vacancies: isWide
      ? new Uint32Array(memory.buffer, at(4 * entries), entries)
      : new Uint16Array(memory.buffer, at(2 * entries), entries),
    seconds: new Uint16Array(memory.buffer, at(2 * entries), entries),
    counts: new Uint16Array(memory.buffer, at(2 * jobseekers), jobseekers),
    lastValues: new Uint16Array(memory.buffer, at(2 * jobseekers), jobseekers),
  };
}
