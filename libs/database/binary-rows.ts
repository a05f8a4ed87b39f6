const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const INT2_OID = 21;
/** Bytes that no value but a text or a JSON document outgrows. */
const SPARE = 1_024;
/** Longest form of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/**
 * Rows as `copy … from stdin (format binary)` reads them (PostgreSQL documentation, COPY, "Binary Format"). Half the work of an
 * insert for the server, and no text in between. Values come in the order of the columns; `undefined` is null.
 */
export class BinaryRows {
  #bytes: Buffer;
  #at = 0;

  /** `size` is a guess at the bytes it will hold. */
  constructor(size = 65_536) {
    this.#bytes = Buffer.allocUnsafe(size + SPARE);
    this.#at = SIGNATURE.copy(this.#bytes);
    // no flags, no extension of the header
    this.#int4(0);
    this.#int4(0);
  }

  /** Begins a row of so many columns. */
  row(columns: number): void {
    this.#room(0);
    this.#int2(columns);
  }

  text(value: string): void {
    this.#room(MOST_BYTES * value.length);
    this.#sized(this.#bytes.write(value, this.#at + 4));
  }

  int4(value: number | undefined): void {
    this.#room(0);
    if (value === undefined) return this.#int4(-1);
    this.#int4(4);
    this.#int4(value);
  }

  boolean(value: boolean): void {
    this.#room(0);
    this.#int4(1);
    this.#bytes[this.#at++] = Number(value);
  }

  /** A smallint[] without nulls. */
  int2Array(values: readonly number[]): void {
    this.#room(6 * values.length);
    this.#int4(20 + 6 * values.length);
    // one dimension, no nulls
    this.#int4(1);
    this.#int4(0);
    this.#int4(INT2_OID);
    this.#int4(values.length);
    this.#int4(1);
    for (const value of values) {
      this.#int4(2);
      this.#int2(value);
    }
  }

  jsonb(value: object | undefined): void {
    const json = value === undefined ? '' : JSON.stringify(value);
    this.#room(MOST_BYTES * json.length);
    if (value === undefined) return this.#int4(-1);
    // version of the format, 1
    this.#bytes[this.#at + 4] = 1;
    this.#sized(1 + this.#bytes.write(json, this.#at + 5));
  }

  /** The whole, with its end. Nothing can be added any more. */
  finish(): Uint8Array {
    this.#room(0);
    this.#int2(-1);
    return this.#bytes.subarray(0, this.#at);
  }

  /** States the length of what was written four bytes further on. */
  #sized(length: number): void {
    this.#int4(length);
    this.#at += length;
  }

  #int4(value: number): void {
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  #int2(value: number): void {
    this.#at = this.#bytes.writeInt16BE(value, this.#at);
  }

  #room(bytes: number): void {
    const needed = this.#at + bytes + SPARE;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
