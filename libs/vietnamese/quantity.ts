import { foldedView } from './folded-view.js';

/** A number of people as a notice states it. */
export interface Quantity {
  /** Absent when the text names no number ("số lượng lớn"). */
  value?: number;
  /** The text as given, trimmed. */
  text: string;
  /** The firm did not commit to the number: "khoảng 50", "trên 100", "10-15" (value 10), "vài chục", "không giới hạn". */
  vague: boolean;
}

// prettier-ignore
const WORDS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10 };
const SCALES: Record<string, number> = { chuc: 10, tram: 100, nghin: 1000, ngan: 1000, van: 10_000, k: 1000 };
const NUMBER = String.raw`(?<![\d.,a-z])(?<n>\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d)?)(?![\d]|[.,]\d)(?:\s*(?<scale>chuc|tram|nghin|ngan|van|k)(?![a-z]))?`;
const FIRST = new RegExp(NUMBER);
const RANGE = new RegExp(String.raw`${NUMBER}\s*(?:-|~|den|toi)\s*\d`);
const BY_SEX = new RegExp(
  String.raw`(?<![a-z])(?:nam|nu)(?![a-z])[\s:(=-]*(?<after>\d{1,6})|(?<![\d])(?<before>\d{1,6})\s*(?:ld |lao dong |cn |cong nhan |nguoi )?(?:nam|nu)(?![a-z])(?!\s*[:(=]?\s*\d)`,
  'g',
);
const APPROXIMATE =
  /(?<![a-z])(?:khoang|tam|tren|hon|duoi|it nhat|toi thieu|toi da|gan|du kien|tu)\s*:?\s*$|^\s*(?:nguoi )?(?:tro len|\+)/;
const OPEN =
  /(?<![a-z])(?:khong (?:gioi han|han che)|khong gh|so luong lon|sl lon|nhieu|vai|mot so|hang (?:chuc|tram|nghin)|lien tuc)(?![a-z])/;

/**
 * How many people: "05", "SL: 10 người", "10 nghìn", "1.234", "hai mươi". Separate numbers of men and women add up. Of a
 * range the smaller end is the value, because that many seats are certain.
 */
export function parseQuantity(text: string): Quantity {
  const view = foldedView(text);
  const { plain, source } = view;
  const trimmed = text.trim();
  const first = FIRST.exec(plain);
  const bySex = Array.from(plain.matchAll(BY_SEX), ({ groups }) => Number(groups?.['after'] ?? groups?.['before']));
  const total = bySex.length > 1 ? bySex.reduce((sum, count) => sum + count, 0) : undefined;
  if (total !== undefined) return { value: total, text: trimmed, vague: false };
  if (!first) {
    const value = OPEN.test(plain) ? undefined : readWords(source);
    return { ...(value === undefined ? {} : { value }), text: trimmed, vague: value === undefined && OPEN.test(plain) };
  }
  const value = readNumber(first[0], first.groups ?? {});
  const around = [view.before(first.index), view.after(first.index + first[0].length)];
  const vague = RANGE.test(plain) || around.some((part) => APPROXIMATE.test(part));
  return { value, text: trimmed, vague };
}

function readNumber(written: string, groups: Record<string, string | undefined>): number {
  const number = groups['n'] ?? written;
  const value = /^\d{1,3}(?:[.,]\d{3})+$/.test(number)
    ? Number(number.replace(/[.,]/g, ''))
    : Number(number.replace(',', '.'));
  return Math.round(value * (SCALES[groups['scale'] ?? ''] ?? 1));
}

/** "hai mươi lăm người" -> 25; words must be accented, "nam" alone could be anything. */
function readWords(source: string): number | undefined {
  let total = 0;
  let current: number | undefined;
  for (const word of source
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    const digit = WORDS[word];
    const scale =
      word === 'mươi' || word === 'chục'
        ? 10
        : word === 'trăm'
          ? 100
          : word === 'nghìn' || word === 'ngàn'
            ? 1000
            : undefined;
    if (digit !== undefined) {
      current = (current ?? 0) + digit;
    } else if (scale !== undefined && current !== undefined) {
      const units = scale === 10 ? current % 100 : current;
      current = current - units + units * scale;
      if (scale >= 100) {
        total += current;
        current = 0;
      }
    } else if (current !== undefined) {
      break;
    }
  }
  return current === undefined ? undefined : total + current;
}
