import type { ResumedOutcome } from '../continuation/resume-outcome.js';
import type { LockedPairs } from '../locks/locked-pairs.js';
import type { Market, MarketIds } from '../market/market.js';
import type { MarketCodes } from '../market/market-codes.js';
import { type MatchPolicy, referralQuota } from '../policy/match-policy.js';
import type { Scanner } from '../scan/scanner.js';
import type { OpenMarket } from './match-engine.js';
import { openScanner } from './open-scanner.js';

/** What a run freezes: the numbers, whose they are, what they stand for, the policy, and the pairs that are left out of it all. */
export interface RunMarketParts {
  readonly market: Market;
  readonly ids: MarketIds;
  readonly codes: MarketCodes;
  readonly policy: MatchPolicy;
  readonly locked?: LockedPairs;
  /** Of a run that continues another one. */
  readonly resumed?: ResumedOutcome;
}

/** A run's inputs with the scanner that one step after the other uses. */
export class RunMarket implements OpenMarket {
  readonly listLength: number;
  #scanner: Promise<Scanner> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly parts: RunMarketParts,
    /** Entries of a list; any number gives the same result. */
    listLength: number,
  ) {
    this.listLength = Math.max(listLength, parts.policy.keepPerJobseeker);
  }

  /** Jobseekers kept of each vacancy: only where lists are what a run is for. */
  get lineLength(): number {
    const { mode, keepPerVacancy } = this.parts.policy;
    return mode === 'top' ? keepPerVacancy : 0;
  }

  get jobseekers(): number {
    return this.parts.market.seekers.size;
  }

  get vacancies(): number {
    return this.parts.market.vacancies.size;
  }

  get seekerIds(): readonly string[] {
    return this.parts.ids.seekers;
  }

  get toScan(): number {
    return this.parts.resumed?.isFresh.reduce((sum, fresh) => sum + fresh, 0) ?? this.jobseekers;
  }

  /** Whether the clearing needs the list of a jobseeker. */
  isToScan(row: number): boolean {
    return this.parts.resumed === undefined || this.parts.resumed.isFresh[row] === 1;
  }

  /** Rows of the jobseekers who live at homes `[from, to)` and whose lists the clearing needs, ascending. */
  rowsAt(from: number, to: number): Uint32Array {
    const { home } = this.parts.market.seekers;
    const rows: number[] = [];
    for (let row = 0; row < home.length; row++) {
      if (home[row]! >= from && home[row]! < to && this.isToScan(row)) rows.push(row);
    }
    return Uint32Array.from(rows);
  }

  /** Most introductions to each vacancy, besides those that stay. */
  quota(): Uint16Array {
    const { market, policy, locked } = this.parts;
    const quota = market.vacancies.seats.map((seats) => referralQuota(seats, policy.referral));
    return locked === undefined ? quota : quota.map((count, vacancy) => count - locked.at[vacancy]!);
  }

  /** Lets one step at a time use the scanner, which is opened for the first. */
  scan<T>(work: (scanner: Scanner) => Promise<T>): Promise<T> {
    const { market, policy } = this.parts;
    const options = { listLength: this.listLength, lineLength: this.lineLength, bonus: policy.fillingBonus };
    const turn = this.#last.then(async () => work(await (this.#scanner ??= openScanner(market, options))));
    // the next step has its turn whatever became of this one
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    const scanner = this.#scanner;
    this.#scanner = undefined;
    await this.#last;
    await (await scanner)?.close();
  }
}
