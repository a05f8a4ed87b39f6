import type { ScanKernel } from '../kernel/scan-kernel.js';
import type { Market } from '../market/market.js';
import { emptyWork, layOut } from '../scan/home-work.js';
import type { Breather } from './breather.js';

/** Has the kernel enter one home after the other and visits each of these jobseekers at theirs. The event loop turns meanwhile. */
export async function visitByHome(
  { seekers, tables }: Market,
  kernel: ScanKernel,
  rows: ArrayLike<number>,
  breather: Breather,
  visit: (seeker: number) => void,
): Promise<void> {
  const work = emptyWork(seekers.size, tables.homes);
  layOut(work, rows, seekers.home);
  for (let position = 0; position < work.size[0]!; position++) {
    const home = work.order[position]!;
    kernel.enterHome(home);
    for (let i = work.start[home]!; i < work.start[home + 1]!; i++) {
      visit(work.seekers[i]!);
      await breather.breathe();
    }
  }
}
