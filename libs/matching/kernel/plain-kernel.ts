import type { Market } from '../market/market.js';
import { RowScanner } from '../market/row-scanner.js';
import { HomeReach, type ReachedVacancies } from '../scan/home-reach.js';
import type { Limits } from '../scan/limits.js';
import { WishSegments } from '../scan/wish-segments.js';
import { Keep } from './kernel-layout.js';
import { Cuts, type KernelOptions, type ListEnd, type ScanKernel, type ScanOrder } from './scan-kernel.js';

/** Above every row: makes a lower row the greater key. */
const ROWS = 2 ** 32;

/** The scan without vectors: the same lists as `VectorKernel`, bit for bit, where WebAssembly has no SIMD. */
export class PlainKernel implements ScanKernel {
  readonly listLength: number;
  count = 0;
  visited = 0;
  readonly vacancies: Uint32Array;
  readonly values: Uint16Array;
  readonly seconds: Uint16Array;

  readonly #market: Market;
  readonly #reach: HomeReach;
  readonly #wishes: WishSegments;
  readonly #scanner: RowScanner;
  readonly #options: KernelOptions;
  readonly #found: { rows: Uint32Array; seekerScores: Uint16Array; employerScores: Uint16Array };
  readonly #candidates: Uint32Array;
  readonly #isCandidate: Uint8Array;
  /** Keys `value × 2³² + (2³² − 1 − row)` and the merit or weight of each row. */
  readonly #keys: Float64Array;
  readonly #secondOf: Uint16Array;
  readonly #lines: Map<number, number[]> = new Map();
  #order: ScanOrder = { keep: Keep.ByScore, cuts: Cuts.None };
  #limits: Limits | undefined;
  #home = -1;
  #local: ReachedVacancies = { vacancies: new Uint32Array(0), counts: new Uint32Array(0) };

  constructor(market: Market, options: KernelOptions) {
    const { size } = market.vacancies;
    this.#market = market;
    this.#options = options;
    this.#reach = new HomeReach(market);
    this.#wishes = new WishSegments(market);
    this.#scanner = new RowScanner(market);
    this.listLength = options.listLength;
    this.vacancies = new Uint32Array(Math.max(options.listLength, size));
    this.values = new Uint16Array(this.vacancies.length);
    this.seconds = new Uint16Array(this.vacancies.length);
    this.#found = {
      rows: new Uint32Array(size),
      seekerScores: new Uint16Array(size),
      employerScores: new Uint16Array(size),
    };
    this.#candidates = new Uint32Array(size);
    this.#isCandidate = new Uint8Array(size);
    this.#keys = new Float64Array(size);
    this.#secondOf = new Uint16Array(size);
  }

  begin(order: ScanOrder, limits: Limits): void {
    this.#order = order;
    this.#limits = limits;
    this.#lines.clear();
  }

  enterHome(home: number): void {
    this.#home = home;
    this.#isCandidate.fill(0);
    const { local, counts } = this.#reach.enter(home);
    this.#local = { vacancies: local, counts };
    for (const vacancy of local) this.#isCandidate[vacancy] = 1;
  }

  scan(seeker: number, end?: ListEnd): number {
    const { seekers: s } = this.#market;
    const wished = this.#wishes.of(seeker);
    let count = 0;
    const look = ({ vacancies, counts }: ReachedVacancies, isLocal: boolean) => {
      for (let segment = 0, at = 0; segment < wished.length; segment++) {
        const to = at + counts[2 * segment]! + counts[2 * segment + 1]!;
        for (let i = at; wished[segment] === 1 && i < to; i++) {
          const vacancy = vacancies[i]!;
          if (isLocal || this.#isCandidate[vacancy] === 0) this.#candidates[count++] = vacancy;
        }
        at = to;
      }
    };
    look(this.#local, true);
    if (s.willing[seeker] === 1) look(this.#reach.lodging, false);
    // of two ways to a vacancy the one by lodging is left out of the named already
    const named = this.#reach.named(seeker, this.#home);
    if (named !== undefined) look(named, false);
    const feasible = this.#scanner.scan(seeker, this.#candidates, count, this.#found);
    this.visited = count;
    this.#keep(seeker, feasible, end);
    return feasible;
  }

  takeLine(vacancy: number): { seekers: Uint32Array; merits: Uint16Array } {
    const keys = this.#lines.get(vacancy) ?? [];
    this.#lines.delete(vacancy);
    return {
      seekers: Uint32Array.from(keys, (key) => ROWS - 1 - (key % ROWS)),
      merits: Uint16Array.from(keys, (key) => Math.floor(key / ROWS)),
    };
  }

  #keep(seeker: number, feasible: number, end: ListEnd | undefined): void {
    const { rows, seekerScores, employerScores } = this.#found;
    const { keep, cuts } = this.#order;
    const limits = this.#limits!;
    let count = 0;
    if (keep === Keep.CountOnly) {
      this.count = 0;
      return;
    }
    for (let i = 0; i < feasible; i++) {
      const vacancy = rows[i]!;
      const score = seekerScores[i]!;
      const employerScore = employerScores[i]!;
      if (keep === Keep.ByNetWeight) {
        const weight = ((score + employerScore) >> 1) + this.#options.bonus;
        const net = weight - limits.scores[vacancy]!;
        if (net < 1) continue;
        this.#secondOf[vacancy] = weight;
        this.#keys[count++] = net * ROWS + (ROWS - 1 - vacancy);
        continue;
      }
      const shares = this.#sharesGroup(seeker, vacancy);
      const merit = 2 * employerScore + (shares ? 1 : 0);
      if (keep === Keep.InLine) {
        if (score < end!.score || (score === end!.score && vacancy > end!.vacancy)) continue;
        this.vacancies[count] = vacancy;
        this.seconds[count++] = merit;
        continue;
      }
      if (keep === Keep.BothSides) this.#standInLine(seeker, vacancy, merit);
      if (cuts !== Cuts.None && employerScore < limits.scores[vacancy]!) continue;
      if (cuts === Cuts.Exact) {
        const last = (shares ? limits.groupMerits : limits.merits)[vacancy]!;
        if (merit < last || (merit === last && seeker > (shares ? limits.groupRows : limits.rows)[vacancy]!)) continue;
      }
      if (end !== undefined && (score > end.score || (score === end.score && vacancy <= end.vacancy))) continue;
      this.#secondOf[vacancy] = merit;
      this.#keys[count++] = score * ROWS + (ROWS - 1 - vacancy);
    }
    if (keep === Keep.InLine) {
      this.count = count;
      return;
    }
    const best = this.#keys.subarray(0, count).toSorted().toReversed();
    this.count = Math.min(count, this.listLength);
    for (let i = 0; i < this.count; i++) {
      const vacancy = ROWS - 1 - (best[i]! % ROWS);
      this.vacancies[i] = vacancy;
      this.values[i] = Math.floor(best[i]! / ROWS);
      this.seconds[i] = this.#secondOf[vacancy]!;
    }
  }

  #standInLine(seeker: number, vacancy: number, merit: number): void {
    const line = this.#lines.get(vacancy) ?? [];
    const key = merit * ROWS + (ROWS - 1 - seeker);
    if (line.length === this.#options.lineLength && key < line.at(-1)!) return;
    let at = line.length;
    while (at > 0 && line[at - 1]! < key) at--;
    line.splice(at, 0, key);
    line.length = Math.min(line.length, this.#options.lineLength);
    this.#lines.set(vacancy, line);
  }

  #sharesGroup(seeker: number, vacancy: number): boolean {
    return (this.#market.seekers.priorityGroups[seeker]! & this.#market.vacancies.priorityGroups[vacancy]!) !== 0;
  }
}
