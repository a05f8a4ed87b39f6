import { collapseBlank, DROP, FOLDED, SLOW, stripMarks, TABLE_END } from './code-units.js';

const SPACE = 0x20;
const CHUNK = 4096;
// One buffer for all calls: fold() runs over hundreds of thousands of texts and never re-enters.
const buffer = new Uint16Array(CHUNK);

/**
 * Search folding: no accents, no tones, đ/Đ/Ð/ð/Ɖ as d, lower case, ASCII quotes and dashes, no invisible characters,
 * single spaces, trimmed. Idempotent. NFC, NFD and both tone placements (hòa, hoà) give the same result, because every
 * mark goes wherever it stood. i and y stay different letters. Other scripts keep their marks (が, 각).
 */
export function fold(text: string): string {
  const length = text.length;
  let out = '';
  let size = 0;
  let blank = true;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < TABLE_END ? FOLDED[unit]! : SLOW;
    if (folded === DROP) continue;
    if (folded === SLOW) return foldSlowly(text);
    if (folded === SPACE) {
      if (blank) continue;
      blank = true;
    } else {
      blank = false;
    }
    buffer[size++] = folded;
    if (size === CHUNK) {
      out += String.fromCharCode.apply(null, buffer as unknown as number[]);
      size = 0;
    }
  }
  if (size > 0) out += String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[]);
  return blank ? out.trimEnd() : out;
}

function foldSlowly(text: string): string {
  return collapseBlank(stripMarks(text));
}
