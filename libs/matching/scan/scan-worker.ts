import { parentPort, workerData } from 'node:worker_threads';
import { Keep } from '../kernel/kernel-layout.js';
import { scanHomes, type ScanRequest } from './scan-homes.js';
import { newKernel } from './new-kernel.js';
import type { FromScanThread, ScanThreadData } from './scan-threads.js';
import { takeLines } from './vacancy-lines.js';

// Entry of a scan thread: keeps its kernel and scans whenever it is told to.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- scan-threads.ts sends this
const { market, byHome, module, heads, lines, work, limits, options, stop } = workerData as ScanThreadData;
const kernel = newKernel(module, market, options, byHome);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
const send = (message: FromScanThread) => parentPort?.postMessage(message);

parentPort?.on('message', (request: ScanRequest) => {
  const totals = scanHomes(
    kernel,
    work,
    limits,
    heads,
    request,
    (home) => send({ home }),
    () => Atomics.load(stop, 0) === 1,
  );
  if (request.keep === Keep.BothSides) takeLines(kernel, lines);
  send({ totals });
});
send({ ready: true });
