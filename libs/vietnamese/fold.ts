import { collapseBlank, DROP, FOLDED, isTidyAscii, SLOW, stripMarks, TABLE_END } from './code-units.js';

const SPACE = 0x20;

const CHUNK = 512;
// One plain array for all calls (fold never re-enters): V8 turns it into a string faster than a typed array, and building
// the string letter by letter is slower than both.
const buffer: number[] = Array.from({ length: CHUNK }, () => 0);

/**
 * Search folding: no accents, no tones, đ/Đ/Ð/ð/Ɖ as d, lower case, ASCII quotes and dashes, no invisible characters,
 * single spaces, trimmed. Idempotent. NFC, NFD and both tone placements (hòa, hoà) give the same result, because every
 * mark goes wherever it stood. i and y stay different letters. Other scripts keep their marks (が, 각).
 */
export function fold(text: string): string {
  if (isTidyAscii(text)) return text.toLowerCase();
  let out = '';
  let size = 0;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = unit < TABLE_END ? FOLDED[unit]! : SLOW;
    if (folded === DROP) continue;
    if (folded === SLOW) return collapseBlank(stripMarks(text));
    if (folded === SPACE) {
      if (blank) continue;
      blank = true;
    } else {
      blank = false;
    }
    buffer[size++] = folded;
    if (size === CHUNK) {
      out += String.fromCharCode(...buffer);
      size = 0;
    }
  }
  if (size > 0) out += String.fromCharCode(...buffer.slice(0, size));
  return blank ? out.trimEnd() : out;
}
