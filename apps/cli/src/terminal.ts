/** Where a verb writes: results on stdout, progress on stderr and only when someone watches. */
export class Terminal {
  readonly #out: NodeJS.WritableStream;
  readonly #err: NodeJS.WritableStream & { isTTY?: boolean };

  constructor(out: NodeJS.WritableStream, err: NodeJS.WritableStream & { isTTY?: boolean }) {
    this.#out = out;
    this.#err = err;
  }

  print(line: string): void {
    this.#out.write(`${line}\n`);
  }

  printJson(value: unknown): void {
    this.#out.write(`${JSON.stringify(value)}\n`);
  }

  /** Writes a chunk as it is; resolves when the reader has taken it. */
  async write(chunk: string | Uint8Array): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#out.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  }

  progress(line: string): void {
    if (this.#err.isTTY === true) this.#err.write(`${line}\n`);
  }

  warn(line: string): void {
    this.#err.write(`${line}\n`);
  }
}
