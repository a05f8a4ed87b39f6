import { Keep } from '../../../libs/matching/kernel/kernel-layout.js';
import { Cuts, type ScanKernel } from '../../../libs/matching/kernel/scan-kernel.js';
import type { Market } from '../../../libs/matching/market/market.js';
import { openLimits } from '../../../libs/matching/scan/limits.js';

/** How fast one kernel scans on one core: processor time, so that other load counts little. */
export interface KernelSpeed {
  readonly jobseekers: number;
  /** Pairs looked at: vacancies of the places near, of whose occupations the jobseeker wants one. */
  readonly visited: number;
  /** Of those, pairs that no rule refuses; their scores of both sides are computed. */
  readonly feasible: number;
  /** Millions of pairs a second, a home's vacancies packed already. What each jobseeker takes to set up is included. */
  readonly packed: { readonly visited: number; readonly feasible: number };
  /** The same with the packing, on memory that is cold. */
  readonly whole: { readonly visited: number; readonly feasible: number };
}

/** Jobseekers scanned, in whole homes from all over the market. */
const SAMPLE = 20_000;

/** Scans a sample twice, home by home: the first time everything is made ready on the way, the second time it is there. */
export function kernelSpeed(market: Market, kernel: ScanKernel, keep: Keep): KernelSpeed {
  const [warmUp = [], ...homes] = sampleHomes(market);
  kernel.begin({ keep, cuts: Cuts.None }, openLimits(market.vacancies.size));
  const scan = (seekers: readonly number[]) => {
    let visited = 0;
    let feasible = 0;
    const from = process.cpuUsage();
    for (const seeker of seekers) {
      feasible += kernel.scan(seeker);
      visited += kernel.visited;
    }
    return { visited, feasible, seconds: secondsSince(from) };
  };
  const enter = (seekers: readonly number[]) => {
    const from = process.cpuUsage();
    kernel.enterHome(market.seekers.home[seekers[0]!]!);
    return secondsSince(from);
  };
  enter(warmUp);
  for (let scanned = 0; scanned < SAMPLE / 10; scanned += warmUp.length) scan(warmUp);
  const sum = { visited: 0, feasible: 0, packed: 0, whole: 0 };
  for (const seekers of homes) {
    sum.whole += enter(seekers);
    const first = scan(seekers);
    sum.whole += first.seconds;
    sum.packed += scan(seekers).seconds;
    sum.visited += first.visited;
    sum.feasible += first.feasible;
  }
  const { visited, feasible } = sum;
  const millions = (seconds: number) => ({
    visited: Math.round(visited / seconds / 1e5) / 10,
    feasible: Math.round(feasible / seconds / 1e5) / 10,
  });
  return {
    jobseekers: homes.reduce((total, seekers) => total + seekers.length, 0),
    visited,
    feasible,
    packed: millions(sum.packed),
    whole: millions(sum.whole),
  };
}

/** Jobseekers of each home of the sample. */
function sampleHomes({ seekers, tables }: Market): number[][] {
  const homes = Array.from({ length: tables.homes }, (): number[] => []);
  for (let seeker = 0; seeker < seekers.size; seeker++) homes[seekers.home[seeker]!]!.push(seeker);
  const inhabited = homes.filter((home) => home.length > 0);
  const step = Math.max(1, Math.trunc(seekers.size / SAMPLE));
  return inhabited.filter((_, home) => home % step === 0);
}

function secondsSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
