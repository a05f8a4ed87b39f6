import { parentPort, workerData } from 'node:worker_threads';
import { FieldCipher, SealBrokenError } from './field-cipher.js';
import type { OpeningReply, OpeningRequest } from './opening-thread.js';

// Entry of a thread that opens sealed values.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- opening-thread.ts sends this
const keys = workerData as ReadonlyMap<number, Uint8Array>;
const cipher = new FieldCipher({
  current: 0,
  versions: [...keys.keys()],
  derive: (version) => {
    const key = keys.get(version);
    return key && Buffer.from(key);
  },
});

function open({ table, column, ids, bytes, ends }: OpeningRequest): OpeningReply {
  try {
    return ids.map((id, i) => {
      const sealed = bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
      return sealed.length === 0 ? undefined : cipher.open(table, column, id, sealed);
    });
  } catch (error) {
    if (error instanceof SealBrokenError) return undefined;
    throw error;
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.on('message', (request: OpeningRequest) => parentPort?.postMessage(open(request)));
