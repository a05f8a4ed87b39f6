import { MATCH_CHANGES, ruleBit } from '#domain';
import { Keep } from '../kernel/kernel-layout.js';
import { Cuts, type ListEnd, type ScanKernel } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { Breather } from '../run/breather.js';
import { kernelModule } from '../run/open-scanner.js';
import { visitByHome } from '../run/visit-by-home.js';
import { openLimits } from '../scan/limits.js';
import { newKernel } from '../scan/new-kernel.js';

const MOST_SCORE = 10_000;
const SHIFT_BIT = ruleBit('shift-refused');
/** Greatest rank of a qualification + 1. */
const HIGHEST_LEVEL = 10;
/** Vacancies looked at before more are asked for. */
const LIST_LENGTH = 64;

/**
 * Which closed vacancies each of some jobseekers comes closest to: of those within reach or a little further the ones that fewest
 * rules refuse, then the best liked. Few are judged: a scan for which no rule stands lists all that is near, best liked first, and
 * one walks down that list until nothing further down can come closer.
 *
 * @param limits most vacancies of each jobseeker row
 */
export async function closestVacancies(
  market: Market,
  scorer: PairScorer,
  limits: ReadonlyMap<number, number>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const closest = new Map<number, number[]>();
  if (limits.size === 0) return closest;
  const options = { listLength: LIST_LENGTH, lineLength: 0, bonus: 0 };
  const kernel = newKernel(await kernelModule(), withoutRules(market), options);
  kernel.begin({ keep: Keep.ByScore, cuts: Cuts.None }, openLimits(market.vacancies.size));
  await visitByHome(market, kernel, [...limits.keys()], new Breather(signal), (seeker) => {
    closest.set(seeker, walkDown(kernel, scorer, seeker, limits.get(seeker)!));
  });
  return closest;
}

/** The market with everybody ready for everything within reach or a little further. */
function withoutRules(market: Market): Market {
  const { seekers } = market;
  const { most } = MATCH_CHANGES.reach;
  return {
    ...market,
    wishFloor: 0,
    seekers: {
      ...seekers,
      has: new Uint32Array(seekers.has.length).fill(0xffff_ffff),
      level: new Uint8Array(seekers.size).fill(HIGHEST_LEVEL),
      start: new Uint16Array(seekers.size),
      reachKm: seekers.reachKm.map((km) => Math.min(254, km + most)),
    },
  };
}

function walkDown(kernel: ScanKernel, scorer: PairScorer, seeker: number, limit: number): number[] {
  const closest: number[] = [];
  /** Of each of `closest`: the less the closer. */
  const distances: number[] = [];
  let after: ListEnd | undefined;
  for (;;) {
    kernel.scan(seeker, after);
    const { count, vacancies, values } = kernel;
    for (let i = 0; i < count; i++) {
      const vacancy = vacancies[i]!;
      const furthest = closest.length < limit ? Infinity : distances[limit - 1]!;
      // one rule at least stands against it, and without rules it is liked at least as much as with them
      if (2 * MOST_SCORE - values[i]! > furthest) return closest;
      const refusals = scorer.refusals(seeker, vacancy);
      if (refusals === 0) continue;
      // a shift refused is all that a rule and the score have in common
      const liked = (refusals & SHIFT_BIT) === 0 ? values[i]! : scorer.seekerScore(seeker, vacancy);
      const distance = (bits(refusals) + 1) * MOST_SCORE - liked;
      let place = closest.length;
      while (place > 0 && isBefore(distance, vacancy, distances[place - 1]!, closest[place - 1]!)) place--;
      if (place === limit) continue;
      closest.splice(place, 0, vacancy);
      distances.splice(place, 0, distance);
      if (closest.length > limit) closest.pop();
    }
    if (count < kernel.listLength) return closest;
    after = { score: values[count - 1]!, vacancy: vacancies[count - 1]! };
  }
}

function isBefore(distance: number, vacancy: number, otherDistance: number, other: number): boolean {
  return distance < otherDistance || (distance === otherDistance && vacancy < other);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
