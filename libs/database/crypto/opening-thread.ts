import { Worker } from 'node:worker_threads';
import { builtFile } from '#config';
import { SealBrokenError } from './field-cipher.js';

/** Values of one column, one behind the other; value `i` ends before `ends[i]`, and has no bytes where there is none. */
export interface OpeningRequest {
  readonly table: string;
  readonly column: string;
  readonly ids: readonly string[];
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** What they say, undefined where there is none; undefined as a whole when one of them does not open. */
export type OpeningReply = readonly (string | undefined)[] | undefined;

interface Waiting {
  readonly column: string;
  readonly resolve: (plain: readonly (string | undefined)[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** Opens sealed values by the thousand beside whatever else the process does. Close it. */
export class OpeningThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  /** `keys` of a FieldCipher. */
  constructor(keys: ReadonlyMap<number, Uint8Array>) {
    this.#worker = new Worker(builtFile(import.meta.url, './opening-worker.js'), { workerData: keys });
    this.#worker.on('message', (reply: OpeningReply) => {
      const { column, resolve, reject } = this.#waiting.shift()!;
      if (reply === undefined) reject(new SealBrokenError(column));
      else resolve(reply);
    });
    this.#worker.on('error', (error) => this.#giveUp(error));
    this.#worker.on('exit', (code) => this.#giveUp(new Error(`the opening thread ended with ${code}`)));
  }

  /** Values of one column by row id, in order; undefined for null. Throws SealBrokenError. */
  open(
    table: string,
    column: string,
    rows: readonly { readonly id: string; readonly sealed: Uint8Array | null }[],
  ): Promise<readonly (string | undefined)[]> {
    const ends = new Uint32Array(rows.length);
    let size = 0;
    rows.forEach(({ sealed }, i) => (ends[i] = size += sealed?.length ?? 0));
    const bytes = new Uint8Array(size);
    rows.forEach(({ sealed }, i) => sealed !== null && bytes.set(sealed, ends[i]! - sealed.length));
    const request: OpeningRequest = { table, column, ids: rows.map(({ id }) => id), bytes, ends };
    return new Promise((resolve, reject) => {
      this.#waiting.push({ column: `${table}.${column}`, resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
      this.#worker.postMessage(request, [bytes.buffer, ends.buffer]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #giveUp(reason: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }
}
