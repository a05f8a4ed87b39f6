import { createHash, timingSafeEqual } from 'node:crypto';

/** The bearer token of the centre's staff. Kept and compared as a hash, in constant time. */
export class StaffToken {
  readonly #digest: Buffer;

  constructor(token: string) {
    this.#digest = sha256(token);
  }

  /** Whether an `Authorization` header carries the token. */
  isIn(authorization: string | undefined): boolean {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    return given !== undefined && timingSafeEqual(sha256(given), this.#digest);
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
