import type { FoldedView } from './folded-view.js';

export type PayUnit = 'month' | 'day' | 'hour' | 'shift' | 'week' | 'piece' | 'year';

const EXTRA =
  'phu cap|pc|chuyen can|nha o|xang xe|xang|an ca|tien an|tien com|com|ho tro|thuong|tham nien|doc hai|di lai|tro cap|phi|le phi|dat coc|coc|ung luong|ung|tang ca|lam them|ot|gui xe|dien thoai|con nho|von|ky quy|bao hiem|bhxh|bhyt|le tet|hoa hong|tay nghe|tri gia|doanh so|doanh thu|phat|tien phong|thue|ktx|hoc phi|hoc bong|vay|qua|sinh nhat|tien nha|ca dem|chuc vu|trach nhiem';
// Without accents, lượng (số lượng, sản lượng, chất lượng) looks like lương.
const LUONG = '(?<!(?:so|san|chat|nang|luc|trong|khoi|dung|luu|dinh|ham) )luong';
const LABEL = new RegExp(
  [
    // A sum "with overtime" is still the income; "without" it is nearer to base pay.
    String.raw`(?<bare>(?:thu nhap|${LUONG}|tn)[^;.\n\d]{0,15}\bchua (?:tinh|gom|bao gom|ke|co) (?:${EXTRA}))`,
    String.raw`(?<whole>(?:thu nhap|${LUONG}|tn)[^;.\n\d]{0,25}(?:\+|,|&|\b(?:va|ca|gom|kem|tinh|ke))\s*(?:ca )?(?:cac )?(?:khoan )?(?:${EXTRA})\b)`,
    String.raw`(?<bonus>luong thang (?:thu )?13|thuong (?:thang )?luong)`,
    String.raw`(?<base>luong (?:co ban|cb|cung|can ban|hop dong|hd|chinh|dong (?:bao hiem|bhxh|bh))|muc luong co ban|lcb|luong coban|basic(?: salary)?|base(?: salary| pay)?|luong thu viec)`,
    String.raw`(?<extra>${EXTRA})`,
    String.raw`(?<total>(?:tong )?(?:thu nhap|tn)|tong luong|muc luong|${LUONG}|salary|income|wages?|pay|earn(?:ing)?s?)`,
  ]
    .map((pattern) => String.raw`(?<![a-z])${pattern}(?![a-z])`)
    .join('|'),
  'g',
);
/** What may stand between a pay word and its bare number. */
const ADJACENT = new RegExp(
  String.raw`(?:thu nhap|${LUONG}|lcb|co ban|salary|income)\s*(?:cb|cung|thang|gross|net|du kien|khoang|chi)?\s*(?:vnd)?\s*[:=~-]?\s*(?:khoang|tu|den|tren|duoi)?\s*$`,
);
/** The sum of what was listed: "lương 6tr + PC + TC => 9-11tr". */
const SUM_SIGN = /(?:=>?|→|tong(?: cong)?:?)\s*$/;
const NEXT_EXTRA = new RegExp(String.raw`^\s*(?:tien )?(?:${EXTRA})(?![a-z])`);

const CLAUSE_ENDS = [';', '\n', '|', '. '];

export interface PayLabel {
  kind: 'base' | 'total' | 'extra' | 'none';
  /** The pay word stands right before the number. */
  adjacent: boolean;
}

/** The nearest word that says what a sum is, base pay, income or something extra, from the folded text around it. */
export function payLabel(before: string, after: string): PayLabel {
  const clause = before.slice(Math.max(...CLAUSE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1);
  // A closed parenthesis describes the word before it: "thu nhập (gồm tăng ca, phụ cấp) 10-14tr".
  const text = clause.replace(/\([^()]*\)/g, (inner) => ' '.repeat(inner.length));
  let last: RegExpExecArray | undefined;
  for (const match of text.matchAll(LABEL)) last = match;
  const groups = last?.groups ?? {};
  if (last !== undefined && SUM_SIGN.test(text) && /\d/.test(text.slice(last.index)))
    return { kind: 'total', adjacent: true };
  const between = last ? text.slice(last.index + last[0].length) : text;
  const adjacent = ADJACENT.test(text);
  if (!adjacent && NEXT_EXTRA.test(after) && (last === undefined || /\d/.test(between))) {
    return { kind: 'extra', adjacent };
  }
  if (last === undefined) return { kind: 'none', adjacent };
  if (groups['base'] !== undefined || groups['bare'] !== undefined) return { kind: 'base', adjacent };
  if (groups['total'] !== undefined || groups['whole'] !== undefined) return { kind: 'total', adjacent };
  // "thưởng 1tr, 9-12tr/tháng": across a comma an extra does not reach a sum that is written as monthly pay.
  const isNewItem = between.includes(',') && UNIT_AFTER.exec(after)?.groups?.['month'] !== undefined;
  return { kind: isNewItem ? 'none' : 'extra', adjacent };
}

const UNITS =
  String.raw`(?<month>thang|th|month|mth|t)|(?<day>ngay cong|ngay lam|ngay|cong|day|8 ?(?:h|gio|tieng))|(?<shift>ca|shift|12 ?(?:h|gio|tieng))|` +
  String.raw`(?<hour>gio|h|tieng|hour|hr)|(?<week>tuan|week)|(?<piece>san pham|sp|cai|chiec|doi|bo|kg|m2|met|chuyen|don|cuon|kien|bao|tan)|(?<year>nam|year|annum)`;
const PER_PERSON = String.raw`(?:\s*(?:\/|per)\s*(?:nguoi|cn|ld|person|worker))?`;
const UNIT_AFTER = new RegExp(
  String.raw`^${PER_PERSON}\s*(?:\/\s*(?:1\s+|mot )?|(?:moi|mot|1|per|a|an|tren)\s+|\(\s*)(?:${UNITS})(?![a-z0-9])`,
);
const MONTH_AFTER = /^\s*(?:thang|month|hang thang|monthly)(?![a-z0-9])(?!\s*(?:thu )?\d)/;
const SMALL_UNIT_AFTER = new RegExp(String.raw`^\s*(?:${UNITS})(?![a-z0-9])(?!\s+(?:nhan|ty|viec|nghi|nam))`);
const UNIT_BEFORE =
  /(?:(?<hour>(?:luong (?:theo )?|moi |mot |1 |theo )(?:gio|h|tieng))|(?<day>(?:luong (?:theo )?|moi |mot |1 |cong )(?:ngay|nhat)|ngay cong)|(?<week>(?:moi|mot|1) tuan)|(?<shift>(?:moi|mot|1) ca)|(?<piece>don gia))\s*(?:la|:|tu|khoang|duoc|=)*\s*$/;

function unitOf(groups: Record<string, string | undefined> | undefined): PayUnit | undefined {
  for (const unit of ['month', 'day', 'shift', 'hour', 'week', 'piece', 'year'] as const) {
    if (groups?.[unit] !== undefined) return unit;
  }
  return undefined;
}

/** The time unit written right after a sum; words without "/" count only after sums too small for a month. */
export function unitAfter(rest: string, small: boolean): { unit: PayUnit; length: number } | undefined {
  const match = UNIT_AFTER.exec(rest) ?? MONTH_AFTER.exec(rest) ?? (small ? SMALL_UNIT_AFTER.exec(rest) : null);
  if (match === null) return undefined;
  return { unit: unitOf(match.groups) ?? 'month', length: match[0].length };
}

/** The time unit that a label before the sum names: "lương giờ 30k", "mỗi ngày 300k". */
export function unitBefore(before: string): PayUnit | undefined {
  return unitOf(UNIT_BEFORE.exec(before)?.groups);
}

const NEGOTIABLE =
  /(?<![a-z])(?:(?:tu )?thoa thuan|thuong luong|canh tranh|(?:tuy |tuy theo |theo )(?:nang luc|kha nang|trinh do|tay nghe)|negotia(?:ble|tion)|negotiate|competitive|deal|tt)(?![a-z])/g;
const PIECE_ONLY = /(?<![a-z])luong (?:theo |khoan )?(?:san pham|sp|khoan)(?![a-z])(?![^;.\n]*\d)/g;
const PAY_WORD_BEFORE = new RegExp(String.raw`(?:${LUONG}|thu nhap|(?<![a-z])tn|salary)(?![a-z])[^;.\n\d|]{0,25}$`);

/** Places that leave the pay open. Only in a cell of its own or after a pay word: hours and start dates are agreed on too. */
export function isNegotiable(view: FoldedView): { start: number; end: number; unit: PayUnit }[] {
  const found: { start: number; end: number; unit: PayUnit }[] = [];
  const { plain } = view;
  for (const match of plain.matchAll(NEGOTIABLE)) {
    const before = view.before(match.index);
    const after = view.after(match.index + match[0].length);
    const isCell = !/[a-z0-9]/.test(before) && plain.length <= 60 && !/^\s*(?:\/|\d)/.test(after);
    const isLabelled = PAY_WORD_BEFORE.test(before) || /^ (?:ve )?(?:muc )?(?:luong|thu nhap)(?![a-z])/.test(after);
    const repeats = found.length > 0 && match.index - found.at(-1)!.end < 10;
    if ((isCell || isLabelled) && !repeats) {
      found.push({ start: match.index, end: match.index + match[0].length, unit: 'month' });
    }
  }
  for (const match of plain.matchAll(PIECE_ONLY)) {
    found.push({ start: match.index, end: match.index + match[0].length, unit: 'piece' });
  }
  return found;
}
