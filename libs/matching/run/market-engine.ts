import { availableParallelism } from 'node:os';
import { DeferredClearing } from '../assignment/deferred-clearing.js';
import { heldBy } from '../assignment/holdings.js';
import { clearByWeight } from '../assignment/weight-clearing.js';
import { certifyMaxWeight, certifyReferrals, certifyStable } from '../certificate/certify.js';
import { lockPlacements } from '../locks/lock-placements.js';
import { behindLocked, lockedByVacancy, lockedMatches, seatsWithLocked } from '../locks/locked-pairs.js';
import { readBasis, writeBasis } from '../continuation/run-basis.js';
import { resumeOutcome } from '../continuation/resume-outcome.js';
import type { CommunePoint } from '../market/market-run.js';
import type { Snapshot } from '../market/snapshot.js';
import type { MatchInputStream } from '#database';
import { encodeMarket } from '../market/encode-market.js';
import { hashMarket } from '../market/hash-market.js';
import { MarketBuilder } from '../market/market-builder.js';
import { readColumns, writeColumns } from '../market/market-bytes.js';
import { PairScorer } from '../market/pair-scorer.js';
import { isContinuable } from '../policy/match-policy.js';
import { explainRun } from '../reasons/explain-run.js';
import { ListedPairs } from '../reasons/listed-pairs.js';
import { BOTH_SIDES, FROM_START } from '../scan/scan-homes.js';
import { emptyHeads, type PreferenceHeads } from '../scan/preference-heads.js';
import { emptyLines, type VacancyLines } from '../scan/vacancy-lines.js';
import { Breather } from './breather.js';
import { holdingsOf, readClearing, writeClearing } from './clearing.js';
import { eachInLine } from './each-in-line.js';
import { hashAssignment } from './hash-assignment.js';
import { KeptMatches } from './kept-matches.js';
import { readListBlock, writeListBlock } from './list-block.js';
import { type HomeChunk, type KeepOptions, type KeptRun, MatchEngine, type StepOptions } from './match-engine.js';
import { runCounts } from './run-counts.js';
import { RunMarket, type RunMarketParts } from './run-market.js';
import type { RunCertificate } from './run-result.js';

/** Entries of a list: long enough that few are used up, short enough that those of a million jobseekers fit in 200 MB. */
const LIST_LENGTH = 50;

/** A run on the scan kernel: exact over all feasible pairs, whatever the size. */
export class MarketEngine extends MatchEngine<RunMarket> {
  readonly version = 'market-4';

  constructor(
    private readonly communePoint: CommunePoint,
    /** Any number gives the same result. */
    private readonly listLength = LIST_LENGTH,
  ) {
    super();
  }

  snapshot(snapshot: Snapshot): RunMarket {
    const parts = { ...encodeMarket(snapshot, this.communePoint), policy: snapshot.policy };
    return new RunMarket(parts, this.listLength);
  }

  async read(
    { taxonomyVersion, ...run }: Pick<Snapshot, 'asOf' | 'seed' | 'policy' | 'taxonomyVersion'>,
    { vacancies, seekerIds, seekers, earlier }: MatchInputStream,
    signal: AbortSignal,
  ): Promise<{ market: RunMarket; hash: string }> {
    const builder = new MarketBuilder({ ...run, communePoint: this.communePoint }, vacancies, seekerIds);
    for await (const batch of seekers) {
      signal.throwIfAborted();
      builder.addSeekers(batch);
    }
    const whole = { ...builder.finish(), policy: run.policy };
    const parts: RunMarketParts = run.policy.lockPublished
      ? { ...whole, ...lockPlacements(whole, earlier?.placements ?? []) }
      : whole;
    const hash = hashMarket(parts.market, parts.ids, taxonomyVersion, parts.locked);
    return { market: new RunMarket(parts, this.listLength), hash };
  }

  resume({ parts }: RunMarket, basis: Uint8Array) {
    const resumed = resumeOutcome(parts.ids, readBasis(basis));
    if (typeof resumed === 'string') return resumed;
    const { added, closed, freed } = resumed;
    return { market: new RunMarket({ ...parts, resumed }, this.listLength), added, closed, freed };
  }

  writeBasis({ parts: { ids, policy } }: RunMarket, clearing: Uint8Array): Uint8Array | undefined {
    const { vacancyOf } = readClearing(clearing);
    return vacancyOf === undefined || !isContinuable(policy) ? undefined : writeBasis(ids, vacancyOf);
  }

  writeMarket({ parts }: RunMarket): Uint8Array {
    return writeColumns(parts);
  }

  readMarket(bytes: Uint8Array): RunMarket {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `writeMarket` wrote it
    return new RunMarket(readColumns(bytes) as RunMarketParts, this.listLength);
  }

  planChunks(run: RunMarket, wanted: number): readonly HomeChunk[] {
    const { seekers, tables } = run.parts.market;
    const people = new Uint32Array(tables.homes);
    seekers.home.forEach((home, row) => (people[home]! += Number(run.isToScan(row))));
    const size = Math.max(1, Math.ceil(run.toScan / wanted));
    const chunks: HomeChunk[] = [];
    let homesFrom = 0;
    let sum = 0;
    for (let home = 0; home < tables.homes; home++) {
      sum += people[home]!;
      if (sum < size && home + 1 < tables.homes) continue;
      chunks.push({ chunk: chunks.length, homesFrom, homesTo: home + 1, seekers: sum });
      homesFrom = home + 1;
      sum = 0;
    }
    return chunks;
  }

  scanChunk(market: RunMarket, { homesFrom, homesTo }: HomeChunk, { signal }: StepOptions): Promise<Uint8Array> {
    return this.#scanRows(market, market.rowsAt(homesFrom, homesTo), signal);
  }

  #scanRows(market: RunMarket, rows: Uint32Array, signal: AbortSignal | undefined): Promise<Uint8Array> {
    return market.scan(async (scanner) => {
      await scanner.scan(rows, market.lineLength > 0 ? BOTH_SIDES : FROM_START, { signal });
      return writeListBlock(rows, scanner.heads, scanner.lines);
    });
  }

  clear(run: RunMarket, blocks: readonly Uint8Array[], { signal, onProgress }: StepOptions): Promise<Uint8Array> {
    const { market, policy, resumed } = run.parts;
    const hooks = {
      signal,
      onProgress: (done: number, of: number) => onProgress?.(of === 0 ? 100 : (100 * done) / of),
    };
    return run.scan(async (scanner) => {
      const seekers = readBlocks(blocks, scanner.heads, scanner.lines);
      const scorer = new PairScorer(market);
      switch (policy.mode) {
        case 'stable': {
          const clearing = new DeferredClearing(market, scanner);
          if (resumed !== undefined) clearing.resume(resumed, scorer);
          const { proposals } = await clearing.addListed(seekers, hooks);
          return writeClearing({ ...clearing.assignment(), proposals });
        }
        case 'max-weight': {
          const { vacancyOf, prices, work } = await clearByWeight(market, scanner, hooks);
          return writeClearing({ vacancyOf, prices, proposals: work.proposals });
        }
        case 'referral-k': {
          const options = { places: policy.referral.perJobseeker, seats: run.quota() };
          const clearing = new DeferredClearing(market, scanner, options);
          const { proposals } = await clearing.addListed(seekers, hooks);
          return writeClearing({ referrals: clearing.referrals((s, v) => scorer.seekerScore(s, v)), proposals });
        }
        case 'top':
          return writeClearing({ proposals: 0 });
      }
    });
  }

  async certify(run: RunMarket, clearing: Uint8Array, options: StepOptions): Promise<RunCertificate> {
    const { locked } = run.parts;
    const proof = await this.#prove(run, clearing, options);
    // of a run that keeps placements, the proof is of the rest
    return locked === undefined ? proof : { ...proof, lockedPairs: locked.seekers.length };
  }

  async #prove(run: RunMarket, clearing: Uint8Array, { signal }: StepOptions): Promise<RunCertificate> {
    const { market, policy } = run.parts;
    const { vacancyOf, prices, referrals } = readClearing(clearing);
    const options = { threads: availableParallelism(), ...(signal === undefined ? {} : { signal }) };
    if (referrals !== undefined) {
      const quota = Uint32Array.from(run.quota());
      return figuresOf(
        await certifyReferrals(market, referrals, { ...options, k: policy.referral.perJobseeker, quota }),
      );
    }
    if (vacancyOf === undefined) return {};
    if (prices === undefined) return figuresOf(await certifyStable(market, vacancyOf, options));
    return figuresOf(await certifyMaxWeight(market, vacancyOf, prices, { ...options, bonus: policy.fillingBonus }));
  }

  async keep(
    run: RunMarket,
    blocks: readonly Uint8Array[],
    clearing: Uint8Array,
    options: KeepOptions,
  ): Promise<KeptRun> {
    const { market, ids, codes, policy, locked } = run.parts;
    const { signal } = options;
    const { proposals, ...outcome } = readClearing(clearing);
    const holdings = holdingsOf(run, outcome);
    const heads = emptyHeads(run.jobseekers, run.vacancies, run.listLength);
    const lines = emptyLines(run.vacancies, run.lineLength);
    readBlocks([...blocks, ...(await this.#listsOfOthers(run, signal))], heads, lines);
    const scorer = new PairScorer(market);
    const listed = policy.mode === 'top' ? new ListedPairs({ market, ids, scorer }, lines) : undefined;
    const explained = await explainRun({ market, ids, codes }, holdings, {
      keepPerJobseeker: policy.keepPerJobseeker,
      nearMisses: policy.nearMisses,
      groups: options.groups,
      // ranked lists seat nobody: there only who has no vacancy at all is left with nothing
      ...(listed === undefined ? {} : { isWithout: (seeker: number) => heads.feasible[seeker] === 0 }),
      auction: outcome.prices === undefined ? undefined : { prices: outcome.prices, bonus: policy.fillingBonus },
      listsOf: (seeker) => listOf(heads, seeker),
      eachInLine: (take) => eachInLine({ market, holdings, scorer, heads }, take, signal),
      signal,
    });
    const lockedAt = lockedByVacancy(run.parts);
    const kept = new KeptMatches(options.onMatches);
    const breather = new Breather(signal);
    for (const seeker of ids.seekersById) {
      const pairs = explained.pairsOf(seeker);
      for (const pair of listed?.of(seeker, pairs) ?? pairs) kept.rows.push(behindLocked(pair, lockedAt));
      await kept.passOn();
      await breather.breathe();
    }
    for (const pair of locked === undefined ? [] : lockedMatches(locked, ids)) {
      kept.rows.push(pair);
      await kept.passOn();
    }
    const fairness = await explained.fairness();
    await kept.finish();
    const seats = explained.seats.map((row) => seatsWithLocked(row, lockedAt));
    return {
      assignmentHash: hashAssignment(ids, (seeker) => heldBy(holdings, seeker), locked),
      seats,
      fairness,
      trainingDemand: explained.trainingDemand,
      counts: runCounts(run, { holdings, heads, seats, proposals, matches: kept.count }),
    };
  }

  /** Lists that the clearing of a continued run did without, and its reasons need. */
  async #listsOfOthers(run: RunMarket, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
    if (run.parts.resumed === undefined) return [];
    const rows = Uint32Array.from(run.parts.market.seekers.home.keys()).filter((row) => !run.isToScan(row));
    return rows.length === 0 ? [] : [await this.#scanRows(run, rows, signal)];
  }
}

/** Puts the lists of all chunks in their places and adds their lines up. Returns everybody, chunk by chunk. */
function readBlocks(blocks: readonly Uint8Array[], heads: PreferenceHeads, lines: VacancyLines): Uint32Array {
  lines.counts.fill(0);
  const parts = blocks.map((block) => readListBlock(block, heads, lines));
  const everybody = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    everybody.set(part, at);
    at += part.length;
  }
  return everybody;
}

function listOf({ vacancies, counts, length }: PreferenceHeads, seeker: number): ArrayLike<number> {
  return vacancies.subarray(seeker * length, seeker * length + counts[seeker]!);
}

/** What a certificate counted. */
function figuresOf(certificate: object): RunCertificate {
  return Object.fromEntries(Object.entries(certificate).filter(([, value]) => typeof value === 'number'));
}
