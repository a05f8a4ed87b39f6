import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';
import type { FieldKeys } from './field-keys.js';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** What a blind index is made of; each has its own key, so that indexes of different fields cannot be compared. */
export type BlindIndexPurpose = 'cccd' | 'phone' | 'tax-code';

/** A sealed value that does not open: another key, another row or column, or damaged bytes. */
export class SealBrokenError extends Error {
  /** `column` with its table. */
  constructor(column: string) {
    super(`a sealed value of ${column} does not open`);
    this.name = 'SealBrokenError';
  }
}

type Keys = Pick<FieldKeys, 'current' | 'versions' | 'derive'>;

/**
 * Seals personal data field by field: AES-256-GCM, bound to its table, column, row and key version, so that a value
 * copied to another place does not open. Sealed form: key version (1 byte), IV (12), tag (16), ciphertext.
 */
export class FieldCipher {
  readonly #keys: Keys;
  readonly #derived = new Map<string, Buffer | undefined>();
  /** Random bytes are drawn in bulk: one system call for 1,000 values. */
  readonly #ivs = Buffer.alloc(IV_BYTES * 1_000);
  #ivOffset = this.#ivs.length;

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  seal(table: string, column: string, rowId: string, plain: string): Buffer {
    return this.sealBytes(table, column, rowId, Buffer.from(plain, 'utf8'));
  }

  /** Throws SealBrokenError. */
  open(table: string, column: string, rowId: string, sealed: Uint8Array): string {
    return this.openBytes(table, column, rowId, sealed).toString('utf8');
  }

  sealBytes(table: string, column: string, rowId: string, plain: Uint8Array): Buffer {
    const version = this.#keys.current;
    const iv = this.#nextIv();
    const cipher = createCipheriv(ALGORITHM, this.#key(version, 'cipher')!, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(associated(table, column, rowId, version));
    const sealed = Buffer.allocUnsafe(HEAD_BYTES + plain.length);
    cipher.update(plain).copy(sealed, HEAD_BYTES);
    cipher.final();
    sealed[0] = version;
    iv.copy(sealed, 1);
    cipher.getAuthTag().copy(sealed, 1 + IV_BYTES);
    return sealed;
  }

  /** Throws SealBrokenError. */
  openBytes(table: string, column: string, rowId: string, sealed: Uint8Array): Buffer {
    const version = sealed[0] ?? 0;
    const key = this.#key(version, 'cipher');
    if (key === undefined || sealed.length < HEAD_BYTES) throw new SealBrokenError(`${table}.${column}`);
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(1, 1 + IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(associated(table, column, rowId, version));
    decipher.setAuthTag(sealed.subarray(1 + IV_BYTES, HEAD_BYTES));
    try {
      const plain = decipher.update(sealed.subarray(HEAD_BYTES));
      decipher.final();
      return plain;
    } catch {
      throw new SealBrokenError(`${table}.${column}`);
    }
  }

  /** By version, the keys that open values, for a thread of this process that does nothing else (OpeningThread). */
  openingKeys(): ReadonlyMap<number, Uint8Array> {
    return new Map(this.#keys.versions.map((version) => [version, this.#key(version, 'cipher')!]));
  }

  /** HMAC-SHA-256 of a normalised value under the current key: equal values are found without being readable. */
  blindIndex(purpose: BlindIndexPurpose, value: string): Buffer {
    return this.#hmac(this.#keys.current, purpose, value);
  }

  /** The index under every key version, current first: look up `= any(…)` while keys are being rotated. */
  blindIndexes(purpose: BlindIndexPurpose, value: string): Buffer[] {
    return this.#keys.versions.map((version) => this.#hmac(version, purpose, value));
  }

  #hmac(version: number, purpose: BlindIndexPurpose, value: string): Buffer {
    return createHmac('sha256', this.#key(version, `blind-index/${purpose}`)!)
      .update(value)
      .digest();
  }

  #key(version: number, use: string): Buffer | undefined {
    const name = `${version}/${use}`;
    let key = this.#derived.get(name);
    if (key === undefined) {
      key = this.#keys.derive(version, use);
      this.#derived.set(name, key);
    }
    return key;
  }

  #nextIv(): Buffer {
    if (this.#ivOffset === this.#ivs.length) {
      randomFillSync(this.#ivs);
      this.#ivOffset = 0;
    }
    return this.#ivs.subarray(this.#ivOffset, (this.#ivOffset += IV_BYTES));
  }
}

function associated(table: string, column: string, rowId: string, version: number): Buffer {
  return Buffer.from(`${table}:${column}:${rowId}:${version}`, 'utf8');
}
