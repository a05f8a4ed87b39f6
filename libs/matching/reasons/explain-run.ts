import type { FairnessSheet, TrainingDemand } from '#domain';
import { UNSEATED } from '../assignment/assignment.js';
import { type Holdings, holdsAny } from '../assignment/holdings.js';
import { fairnessSheet } from '../fairness/fairness-sheet.js';
import { type ListsOf, listsByScorer } from '../fairness/greedy-lists.js';
import type { GroupMembership } from '../fairness/group-membership.js';
import type { MarketCodes } from '../market/market-codes.js';
import type { Market, MarketIds } from '../market/market.js';
import { PairScorer } from '../market/pair-scorer.js';
import { closestVacancies } from './closest-vacancies.js';
import { CutOffs } from './cut-offs.js';
import type { RunSeats } from '../run/run-result.js';
import { KeptPairs } from './kept-pairs.js';
import { NearestChange } from './nearest-change.js';
import { type AuctionPrices, PriceBars } from './price-bars.js';
import type { ExplainedPair } from './stored-pair.js';
import { trainingDemand } from './training-demand.js';
import { VacanciesNear } from './vacancies-near.js';

export interface ExplainOptions {
  readonly keepPerJobseeker: number;
  readonly nearMisses: number;
  readonly groups: () => GroupMembership | Promise<GroupMembership>;
  /** The best fifty feasible vacancies of a jobseeker, best liked first; judged pair by pair when absent. */
  readonly listsOf?: ListsOf;
  /**
   * Calls back with every feasible pair in which the jobseeker is seated (or introduced) or would rather be, once each, with its merit; the
   * proof scan of a big run knows them. Judged pair by pair when absent.
   */
  readonly eachInLine?: (take: (seeker: number, vacancy: number, merit: number) => void) => Promise<void>;
  /** Whether the run left a jobseeker with nothing; who holds nothing, unless told. */
  readonly isWithout?: (seeker: number) => boolean;
  /** Where the greatest sum of weights decided who is seated. */
  readonly auction?: AuctionPrices | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface RunExplanation {
  readonly seats: readonly RunSeats[];
  /** Asks for the groups. */
  readonly fairness: () => Promise<FairnessSheet>;
  readonly trainingDemand: TrainingDemand;
  /** The kept pairs of a jobseeker. */
  readonly pairsOf: (seeker: number) => ExplainedPair[];
}

/** Everything that a run says about an outcome: the kept pairs with their reasons, the seats, and both sheets. */
export async function explainRun(
  { market, ids, codes }: { market: Market; ids: MarketIds; codes: MarketCodes },
  holdings: Holdings,
  options: ExplainOptions,
): Promise<RunExplanation> {
  const scorer = new PairScorer(market);
  const near = new VacanciesNear(market);
  const { auction, isWithout = (seeker) => !holdsAny(holdings, seeker) } = options;
  const cutOffs =
    auction === undefined ? new CutOffs(market, holdings, scorer) : new PriceBars(market, holdings, scorer, auction);
  const nearest = new NearestChange(market, codes, holdings, scorer, cutOffs);
  const { keepPerJobseeker, nearMisses, groups } = options;
  const listsOf = options.listsOf ?? remembered(market.seekers.size, listsByScorer(market, scorer, near));
  const kept = new KeptPairs({
    market,
    ids,
    holdings,
    scorer,
    cutOffs,
    nearest,
    listsOf,
    keepPerJobseeker,
    nearMisses,
  });
  const take = (seeker: number, vacancy: number, merit: number) => kept.countInLine(seeker, vacancy, merit);
  if (options.eachInLine === undefined) eachInLine(market, holdings, scorer, near, take);
  else await options.eachInLine(take);
  kept.finish();
  const closest = await closestVacancies(market, scorer, kept.lookedAt(), options.signal);
  return {
    seats: kept.seats(),
    fairness: async () =>
      fairnessSheet(market, holdings, scorer, { keepPerJobseeker, listsOf, groups: await groups() }),
    trainingDemand: await trainingDemand(market, codes, isWithout, { scorer, cutOffs, nearest, near }, options.signal),
    pairsOf: (seeker) => kept.of(seeker, closest.get(seeker) ?? []),
  };
}

function eachInLine(
  market: Market,
  { bars }: Holdings,
  scorer: PairScorer,
  near: VacanciesNear,
  take: (seeker: number, vacancy: number, merit: number) => void,
): void {
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    const bar = bars[seeker]!;
    const own = bar === UNSEATED ? -1 : scorer.seekerScore(seeker, bar);
    for (const vacancy of near.of(seeker)) {
      if (!scorer.isFeasible(seeker, vacancy)) continue;
      const score = scorer.seekerScore(seeker, vacancy);
      if (score < own || (score === own && vacancy > bar)) continue;
      take(seeker, vacancy, scorer.merit(seeker, vacancy));
    }
  }
}

/** Each list is asked for several times and made once. */
function remembered(size: number, listsOf: ListsOf): ListsOf {
  const lists = Array.from<ArrayLike<number> | undefined>({ length: size });
  return (seeker) => (lists[seeker] ??= listsOf(seeker));
}
