/** How one UTF-16 code unit is treated when text is folded. Values above DROP are the folded code unit. */
export const DROP = 0;
/** The unit needs Unicode's full rules: leave the fast path. */
export const SLOW = 0xffff;

const SPACE = 0x20;
const TABLE_SIZE = 0x2070;

/** Code units below this are in the table. */
export const TABLE_END = TABLE_SIZE;

// oxlint-disable-next-line no-misleading-character-class -- each invisible character is meant by itself
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
// C0 and C1 controls are what is left of Excel's _x0007_ and of broken conversions; PostgreSQL refuses U+0000 outright.
// oxlint-disable-next-line no-control-regex -- control characters are what this pattern is for
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u2800\u3164]+/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u2035\u02b9\u02bb\u02bc\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Looking for one offence needs no backtracking, so texts of any length are safe. */
const UNTIDY = /[^ -~]| {2}|^ | $/;

/** Printable ASCII, single-spaced and trimmed: most of what needs no cleaning at all. */
export function isTidyAscii(text: string): boolean {
  return !UNTIDY.test(text);
}

/** Removes what no reader sees: zero-width characters, soft hyphens, direction marks. */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Typographic quotes and dashes and full-width forms (Chinese and Japanese keyboards) to their ASCII equals. */
export function plainPunctuation(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"');
}

/** Every run of white space and control characters becomes one space; none at the ends. */
export function collapseBlank(text: string): string {
  return text.replace(BLANK, ' ').trim();
}

/** Lower case without marks, one string in, one string out; white space untouched. The definition that the table caches. */
export function stripMarks(text: string): string {
  return plainPunctuation(dropInvisible(text))
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFC');
}

function foldUnit(unit: number): number {
  const inTable =
    unit < 0x250 ||
    unit === 0x256 ||
    (unit >= 0x300 && unit < 0x370) ||
    (unit >= 0x1e00 && unit < 0x1f00) ||
    unit >= 0x2000;
  if (!inTable) return SLOW;
  const char = String.fromCharCode(unit);
  if (collapseBlank(`a${char}a`) === 'a a') return SPACE;
  const folded = stripMarks(char);
  if (folded.length === 0) return DROP;
  return folded.length === 1 ? folded.charCodeAt(0) : SLOW;
}

/** Folded code unit for every code unit below TABLE_END. */
export const FOLDED: Uint16Array = Uint16Array.from({ length: TABLE_SIZE }, (_, unit) => foldUnit(unit));
