import { createHash, randomFillSync } from 'node:crypto';

/** Root of every content-derived id of this service (a random v4, fixed for ever). */
const ROOT = Buffer.from('6f1c7c52c1a94e0c9f3b8b6a5d2e4170', 'hex');

let lastMillisecond = 0;
let sequence = 0;
const random = Buffer.alloc(8);

/** A new uuid v7: sorts by creation within a process, also inside one millisecond (12-bit counter, RFC 9562 §6.2). */
export function newId(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = 0;
  } else if (++sequence > 0xfff) {
    lastMillisecond += 1;
    sequence = 0;
  }
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  randomFillSync(random).copy(bytes, 8);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
}

/**
 * A uuid v5 made from content: the same parts always give the same id, so that a repeated job writes the same rows.
 * Parts are length-prefixed, hence ('a', 'bc') and ('ab', 'c') differ.
 */
export function idFrom(namespace: string, ...parts: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(ROOT);
  for (const part of [namespace, ...parts]) {
    const text = String(part);
    hash.update(`${Buffer.byteLength(text)}:`).update(text);
  }
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return format(bytes);
}

function format(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
