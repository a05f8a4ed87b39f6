import { UNSEATED } from '../assignment/assignment.js';
import type { Holdings } from '../assignment/holdings.js';
import { Keep } from '../kernel/kernel-layout.js';
import { Cuts } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { openLimits } from '../scan/limits.js';
import { newKernel } from '../scan/new-kernel.js';
import type { PreferenceHeads } from '../scan/preference-heads.js';
import { Breather } from './breather.js';
import { kernelModule } from './open-scanner.js';
import { visitByHome } from './visit-by-home.js';

/** Before every score. */
const WITH_ROOM = { score: 0, vacancy: 0xffff_ffff };

export interface InLineInputs {
  readonly market: Market;
  readonly holdings: Holdings;
  readonly scorer: PairScorer;
  /** Lists of best liked vacancies with the merits there. */
  readonly heads: PreferenceHeads;
}

/**
 * Every feasible pair in which the jobseeker is seated (or introduced) or would rather be, once, with its merit: the people in
 * line at every vacancy. Most jobseekers' lists go far enough to tell; the others are scanned again. In slices, so that the event
 * loop turns.
 */
export async function eachInLine(
  inputs: InLineInputs,
  take: (seeker: number, vacancy: number, merit: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { market, heads, holdings } = inputs;
  const breather = new Breather(signal);
  const beyond: number[] = [];
  for (let seeker = 0; seeker < market.seekers.size; seeker++) {
    const listed = countListed(heads, seeker, holdings.bars[seeker]!);
    if (listed === undefined) beyond.push(seeker);
    const from = seeker * heads.length;
    const end = from + (listed ?? 0);
    for (let entry = from; entry < end; entry++) take(seeker, heads.vacancies[entry]!, heads.seconds[entry]!);
    await breather.breathe();
  }
  if (beyond.length > 0) await scanAgain(inputs, beyond, take, breather);
}

/** How many entries of the list, from the best on, are in line; undefined where the list ends too early to tell. */
function countListed(
  { length, counts, feasible, vacancies }: PreferenceHeads,
  seeker: number,
  bar: number,
): number | undefined {
  const count = counts[seeker]!;
  const from = seeker * length;
  if (bar !== UNSEATED) {
    for (let place = 0; place < count; place++) if (vacancies[from + place] === bar) return place + 1;
  }
  return feasible[seeker] === count ? count : undefined;
}

async function scanAgain(
  { market, holdings: { bars }, scorer }: InLineInputs,
  rows: readonly number[],
  take: (seeker: number, vacancy: number, merit: number) => void,
  breather: Breather,
): Promise<void> {
  const kernel = newKernel(await kernelModule(), market, { listLength: 1, lineLength: 0, bonus: 0 });
  kernel.begin({ keep: Keep.InLine, cuts: Cuts.None }, openLimits(market.vacancies.size));
  await visitByHome(market, kernel, rows, breather, (seeker) => {
    const bar = bars[seeker]!;
    kernel.scan(seeker, bar === UNSEATED ? WITH_ROOM : { score: scorer.seekerScore(seeker, bar), vacancy: bar });
    const { count, vacancies, seconds } = kernel;
    for (let entry = 0; entry < count; entry++) take(seeker, vacancies[entry]!, seconds[entry]!);
  });
}
