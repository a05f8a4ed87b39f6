import { markedForm, type Token } from '../text/tokens.js';

/** Names of places that are also ordinary words once the marks are gone ("tương đương", "văn bản", "cho mỗi"). */
const UNMARKED = new Set([
  'tuong duong',
  'phong dien',
  'son dong',
  'van ban',
  'cho moi',
  'hop thanh',
  'ke sach',
  'tan tru',
  'an phu',
  'an thi',
  'long bien',
  'dinh quan',
  'an hoa',
  'cao phong',
  'can gio',
]);

/** Names that are ordinary words even with their marks; a place only next to a kind word. */
const ALWAYS = new Set([
  'an ninh',
  'an toan',
  'gia dinh',
  'thong nhat',
  'trung thanh',
  'doan ket',
  'quyet thang',
  'tan tam',
  'hanh thong',
  'tien phong',
  'tan hoa',
  'an binh',
]);

/** "can tho han" without marks asks for a welder (cần thợ hàn), "phu tho xay" for a bricklayer's mate. */
const TRADE_AHEAD = new Set(['can tho', 'phu tho']);
const TRADES = new Set(
  'may han dien xay son moc ho nguoi sat nuoc tien phay co sua lanh lam in nail bac lanh go'.split(' '),
);

/** Before a person's name, a street's or a firm's ("anh Nam Sơn", "đường Trần Phú", "TNHH Hải Hà"), marks as typed. */
const OTHER_NAME_BEHIND = new Set(
  [
    'anh',
    'chị',
    'cô',
    'ông',
    'bà',
    'em',
    'ms',
    'mr',
    'mrs',
    'thị',
    'văn',
    'đường',
    'duong',
    'phố',
    'ngõ',
    'ngách',
    'hẻm',
  ]
    .concat(['tnhh', 'mtv', 'jsc', 'trường', 'cầu', 'chùa', 'sông'])
    .map(markedForm),
);

/** Whether the words right before a bare name make it the name of a person, a street or a firm. */
export function isOtherName(tokens: readonly Token[], from: number): boolean {
  const previous = tokens[from - 1];
  if (previous === undefined) return false;
  if (OTHER_NAME_BEHIND.has(previous.marked)) return true;
  return /^\d+$/.test(previous.folded) && tokens[from - 2]?.folded === 'so';
}

/** Whether a bare name is more likely an ordinary phrase than a place. */
export function isEverydayWord(typed: readonly Token[], next: Token | undefined, isProperName: boolean): boolean {
  const words = typed.map(({ folded }) => folded).join(' ');
  if (ALWAYS.has(words)) return !isProperName;
  if (isProperName || typed.some((token) => token.marked !== token.folded)) return false;
  return UNMARKED.has(words) || (TRADE_AHEAD.has(words) && next !== undefined && TRADES.has(next.folded));
}
