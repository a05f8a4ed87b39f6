import { foldedView } from './folded-view.js';

/** A Vietnamese telephone number found in text. */
export interface Phone {
  /** "+84" and the national number. */
  e164: string;
  /** National writing in groups: "0912 345 678". */
  display: string;
  /** The digits are not the written ones: a leading 0 that a spreadsheet dropped, or a number changed in 2017-2018. */
  restored: boolean;
  kind: 'mobile' | 'landline' | 'hotline';
}

/** Mobile prefixes of 11-digit numbers and what became of them between 15-9 and 14-11-2018. */
const MOBILE_2018 = new Map(
  (
    '0120-070 0121-079 0122-077 0126-076 0128-078 0123-083 0124-084 0125-085 0127-081 0129-082 0162-032 0163-033 ' +
    '0164-034 0165-035 0166-036 0167-037 0168-038 0169-039 0186-056 0188-058 0199-059'
  )
    .split(' ')
    .map((change) => [change.slice(0, 4), change.slice(5)] as const),
);

/** Area codes of the seed provinces and the capital before the change of 2017; only those no mobile number can start with. */
const AREA_2017: readonly { old: string; digits: number; now: string }[] = [
  { old: '0240', digits: 11, now: '0204' }, // Bắc Giang
  { old: '0241', digits: 11, now: '0222' }, // Bắc Ninh
  { old: '0280', digits: 11, now: '0208' }, // Thái Nguyên
  { old: '0281', digits: 11, now: '0209' }, // Bắc Kạn
  { old: '0320', digits: 11, now: '0220' }, // Hải Dương
  { old: '031', digits: 10, now: '0225' }, // Hải Phòng
  { old: '025', digits: 10, now: '0205' }, // Lạng Sơn
  { old: '04', digits: 10, now: '024' }, // Hà Nội
];

/** Area codes in force since 17-6-2017, without the leading 0. */
const AREA_CODES = new Set(
  (
    '24 28 203 204 205 206 207 208 209 210 211 212 213 214 215 216 218 219 220 221 222 225 226 227 228 229 232 233 234 235 ' +
    '236 237 238 239 251 252 254 255 256 257 258 259 260 261 262 263 269 270 271 272 273 274 275 276 277 290 291 292 293 294 ' +
    '296 297 299'
  ).split(' '),
);

const LONGEST = 14;
const SHORTEST = 8;
const LABEL =
  /(?<![a-z])(?:s?dt|so dt|dien thoai|lh|lien he|hotline|zalo|viber|tel|phone|mobile|di dong|goi|call|so may)(?![a-z])[^\d;\n]{0,20}$/;
const OTHER_LABEL =
  /(?<![a-z])(?:cmnd|cmt|cccd|can cuoc|dinh danh|mst|ma so|ma so thue|bhxh|stk|so tk|tai khoan|ma dn)(?![a-z])[^\d;\n]{0,20}$/;
/** A number without its 0 is believed only when written in one piece or in even groups. */
const ONE_NUMBER = /^\d{2,}$|^\d{2,4}(?:[ .-]\d{3,4}){2}$/;
const CELL = /^[\d\s.,;/()+'_-]*$/;

/**
 * The telephone numbers in a text, in order, each once. Understands +84, 0084 and 84, any grouping, several numbers in a
 * cell, 11-digit mobile numbers from before 2018, area codes from before 2017, hotlines 1800/1900, and, in a cell of digits
 * or after a word such as "ĐT", a leading 0 that a spreadsheet dropped. Masked numbers and other ids are left alone.
 */
export function parsePhones(text: string): Phone[] {
  const { plain } = foldedView(text);
  const isCell = CELL.test(plain);
  const phones = new Map<string, Phone>();
  for (let i = 0; i < plain.length; i++) {
    if (!isDigit(plain[i]) || isDigit(plain[i - 1]) || /[x*]/.test(plain[i - 1] ?? '')) continue;
    const before = plain.slice(Math.max(0, i - 45), i);
    if (OTHER_LABEL.test(before)) {
      i = skipDigits(plain, i) - 1;
      continue;
    }
    const found = readAt(plain, i, { plus: plain[i - 1] === '+', loose: isCell || LABEL.test(before) });
    if (!found) continue;
    if (!phones.has(found.phone.e164)) phones.set(found.phone.e164, found.phone);
    i = found.stop - 1;
  }
  return [...phones.values()];
}

/** Tries the longest run of digits first, so that an 11-digit number is not cut to a 10-digit one. */
function readAt(
  plain: string,
  start: number,
  how: { plus: boolean; loose: boolean },
): { phone: Phone; stop: number } | undefined {
  const stops: number[] = [];
  let written = '';
  for (let i = start; written.length < LONGEST;) {
    written += plain[i];
    stops.push(++i);
    const gap = /^[\s.()_-]{0,3}/.exec(plain.slice(i, i + 3))![0].length;
    if (!isDigit(plain[i + gap])) break;
    i += gap;
  }
  for (let length = written.length; length >= SHORTEST; length--) {
    const stop = stops[length - 1]!;
    if (isDigit(plain[stop]) || /[x*]/.test(plain[stop] ?? '')) continue;
    const loose = how.loose && ONE_NUMBER.test(plain.slice(start, stop));
    const found = classify(written.slice(0, length), { ...how, loose });
    if (found) return { phone: found, stop };
  }
  return undefined;
}

function classify(written: string, { plus, loose }: { plus: boolean; loose: boolean }): Phone | undefined {
  const abroad = /^(?:00)?84(0?)(\d{9,11})$/.exec(written);
  if (
    abroad &&
    (plus || written.startsWith('00') || /^84[35789]\d{8}$/.test(written) || (loose && written.length > 10))
  ) {
    return national(`0${abroad[2]}`, false);
  }
  if (plus) return undefined;
  if (/^1[89]00(?:\d{4}|\d{6})$/.test(written)) return phone(written, 'hotline', false);
  if (written.startsWith('0')) return national(written, false);
  return loose ? national(`0${written}`, true) : undefined;
}

function national(number: string, restored: boolean): Phone | undefined {
  const now = MOBILE_2018.get(number.slice(0, 4));
  if (number.length === 11 && now !== undefined) return phone(now + number.slice(4), 'mobile', true);
  const area = AREA_2017.find(({ old, digits }) => number.length === digits && number.startsWith(old));
  if (area) return phone(area.now + number.slice(area.old.length), 'landline', true);
  if (number.length === 10 && /^0[35789]/.test(number)) return phone(number, 'mobile', restored);
  if (number.length === 11 && (AREA_CODES.has(number.slice(1, 4)) || AREA_CODES.has(number.slice(1, 3)))) {
    return phone(number, 'landline', restored);
  }
  return undefined;
}

function phone(number: string, kind: Phone['kind'], restored: boolean): Phone {
  const area = kind === 'landline' ? (AREA_CODES.has(number.slice(1, 3)) ? 3 : 4) : 4;
  const local = number.slice(area);
  const cut = local.length === 8 ? 4 : 3;
  const groups = local.length === 4 ? [local] : [local.slice(0, cut), local.slice(cut)];
  return {
    e164: `+84${number.replace(/^0/, '')}`,
    display: [number.slice(0, area), ...groups].join(' '),
    restored,
    kind,
  };
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function skipDigits(plain: string, start: number): number {
  let i = start;
  while (isDigit(plain[i]) || (/[ .-]/.test(plain[i] ?? '') && isDigit(plain[i + 1]))) i++;
  return i;
}
