import type { Connection, Submittable } from 'pg';

/** What a connection of `pg` can do besides what its types say (its lib/connection.js). */
interface CopyConnection extends Connection {
  query(sql: string): void;
  sendCopyFromChunk(bytes: Uint8Array): void;
  endCopyFrom(): void;
}

/** A `copy … from stdin` with the bytes that it reads, in the form in which a client of `pg` takes statements it does not know. */
export class CopyIn implements Submittable {
  /** Resolves when the server has everything; rejects with what it refused, or when the connection breaks. */
  readonly done: Promise<void>;
  readonly #sql: string;
  readonly #bytes: Uint8Array;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor(sql: string, bytes: Uint8Array) {
    this.#sql = sql;
    this.#bytes = bytes;
    this.done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  submit(connection: Connection): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types leave this out
    (connection as CopyConnection).query(this.#sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#bytes);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // the count of rows; nobody asks
  }

  handleReadyForQuery(): void {
    this.#settle?.resolve();
  }

  handleError(error: Error): void {
    this.#settle?.reject(error);
  }
}
