import { parentPort, workerData } from 'node:worker_threads';
import type { Market } from '../market/market.js';
import { EXAMPLES } from './certificate.js';
import { type HeldPairs, valuePairs } from './held-pairs.js';
import { inspectPieces } from './inspect-pieces.js';
import { PairCheck } from './pair-check.js';
import { ScalarSweep } from './scalar-sweep.js';
import { SimdSweep } from './simd-sweep.js';
import type { Claim } from './sweep.js';
import type { VacancyMarks } from './vacancy-marks.js';
import type { WorkPlan } from './work-plan.js';

/** What every thread of a certificate is given. */
export interface CertifyThread {
  readonly market: Market;
  readonly marks: VacancyMarks;
  readonly plan: WorkPlan;
  /** Without it pairs are visited one at a time. */
  readonly module: WebAssembly.Module | undefined;
}

/** Something to do together: each thread takes the next part of it from `counter` until none is left. */
export type CertifyTask = { readonly counter: Int32Array } & (
  | { readonly kind: 'value'; readonly held: HeldPairs }
  | {
      readonly kind: 'inspect';
      readonly claim: Claim;
      /** Per jobseeker the greatest surplus, one for pieces by home and one for pieces by named places. */
      readonly surpluses: readonly [Int32Array, Int32Array] | undefined;
    }
);

/** What one thread found of its parts. */
export interface CertifyReport {
  readonly feasiblePairs: number;
  readonly blockingPairs: number;
  /** The first jobseekers of blocking pairs, ascending. */
  readonly blockingSeekers: readonly number[];
}

/** Jobseekers valued together. */
const PART = 8192;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- certify-crew.ts sends this
const { market, marks, plan, module } = workerData as CertifyThread;

function value(held: HeldPairs, counter: Int32Array): CertifyReport {
  const check = new PairCheck(market, marks);
  for (;;) {
    const from = Atomics.add(counter, 0, 1) * PART;
    if (from >= market.seekers.size) return { feasiblePairs: 0, blockingPairs: 0, blockingSeekers: [] };
    valuePairs(market, check, held, from, Math.min(from + PART, market.seekers.size));
  }
}

function inspect({ claim, surpluses, counter }: CertifyTask & { kind: 'inspect' }): CertifyReport {
  const sweep = module ? new SimdSweep(module, market, marks, claim) : new ScalarSweep(market, marks, claim);
  let blockingPairs = 0;
  let blockingSeekers: number[] = [];
  let target = surpluses?.[0];
  const nextPiece = () => {
    const piece = Atomics.add(counter, 0, 1);
    if (piece >= plan.homePieces) target = surpluses?.[1];
    return piece;
  };
  inspectPieces(market, plan, sweep, nextPiece, (seeker, found) => {
    if (target) {
      target[seeker] = Math.max(target[seeker]!, found);
    } else if (found > 0) {
      blockingPairs += found;
      if (blockingSeekers.length < EXAMPLES || seeker < blockingSeekers.at(-1)!) {
        blockingSeekers = [...new Set([...blockingSeekers, seeker])].toSorted((a, b) => a - b).slice(0, EXAMPLES);
      }
    }
  });
  return { feasiblePairs: sweep.feasiblePairs, blockingPairs, blockingSeekers };
}

parentPort!.on('message', (task: CertifyTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage(task.kind === 'value' ? value(task.held, task.counter) : inspect(task));
});
