import { UNSEATED } from '../assignment/assignment.js';
import type { Holdings } from '../assignment/holdings.js';
import { Keep } from '../kernel/kernel-layout.js';
import { Cuts } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { openLimits } from '../scan/limits.js';
import { newKernel } from '../scan/new-kernel.js';
import { emptyWork, layOut } from '../scan/home-work.js';
import { Breather } from './breather.js';
import { kernelModule } from './open-scanner.js';

/** Before every score. */
const WITH_ROOM = { score: 0, vacancy: 0xffff_ffff };

/**
 * Every feasible pair in which the jobseeker is seated (or introduced) or would rather be, once, with its merit: the people in
 * line at every vacancy. In slices, so that the event loop turns.
 */
export async function eachInLine(
  market: Market,
  { bars }: Holdings,
  scorer: PairScorer,
  take: (seeker: number, vacancy: number, merit: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { seekers, vacancies, tables } = market;
  const kernel = newKernel(await kernelModule(), market, { listLength: 1, lineLength: 0, bonus: 0 });
  const work = emptyWork(seekers.size, tables.homes);
  const breather = new Breather(signal);
  layOut(
    work,
    bars.map((_, row) => row),
    seekers.home,
  );
  kernel.begin({ keep: Keep.InLine, cuts: Cuts.None }, openLimits(vacancies.size));
  for (let position = 0; position < work.size[0]!; position++) {
    const home = work.order[position]!;
    kernel.enterHome(home);
    for (let i = work.start[home]!; i < work.start[home + 1]!; i++) {
      const seeker = work.seekers[i]!;
      const bar = bars[seeker]!;
      kernel.scan(seeker, bar === UNSEATED ? WITH_ROOM : { score: scorer.seekerScore(seeker, bar), vacancy: bar });
      const { count, vacancies: rows, seconds } = kernel;
      for (let entry = 0; entry < count; entry++) take(seeker, rows[entry]!, seconds[entry]!);
      await breather.breathe();
    }
  }
}
