import { agrees, phrase, type Token } from './tokens.js';

/** What people type around the thing they look for. Longest first. */
const FILLER = [
  'tìm việc làm',
  'tìm việc',
  'cần tìm việc',
  'cần tìm',
  'muốn tìm',
  'kiếm việc',
  'xin việc',
  'việc làm',
  'tuyển dụng',
  'tuyển gấp',
  'cần tuyển gấp',
  'cần tuyển',
  'đang tuyển',
  'tuyển',
  'công ty',
  'cty',
  'nơi nào',
  'chỗ nào',
  'công ty nào',
  'còn tuyển không',
  'gần đây',
  'gần tôi',
  'gần nhà',
  'đi làm ngay',
  'lương cao',
  'lương ổn định',
  'uy tín',
  'mới nhất',
  'hôm nay',
  // who is asking ranks nobody and filters nobody
  'cho nữ',
  'cho nam',
  'nam nữ',
  'nữ',
  'nam giới',
  'phụ nữ',
]
  .map(phrase)
  .toSorted((a, b) => b.length - a.length);

/** Single words that say nothing, only as written here: without marks they are other words ("tai nghe", "may cho"). */
const EMPTY = new Set([
  'ở',
  'tại',
  'gần',
  'có',
  'và',
  'cho',
  'với',
  'hoặc',
  'các',
  'những',
  'ạ',
  'nào',
  'cần',
  'muốn',
  'được',
]);

const AGE = /^(?:tuoi|t)$/;
/** After these "can" is cần, not cán or cân. */
const NEEDED = new Set(['tho', 'nguoi', 'tuyen', 'tim', 'viec', 'lao', 'cong', 'nhan']);

/** Takes what no vacancy says: set phrases, empty words, the asker's age. */
export function takeFiller(tokens: readonly Token[]): void {
  const saysAge = tokens.some((_, at) => isAge(tokens, at));
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.taken) continue;
    const words = FILLER.find(
      (candidate) => agrees(tokens, at, candidate) && !(candidate.length === 1 && !isWritten(token)),
    );
    if (words !== undefined) {
      for (const taken of tokens.slice(at, at + words.length)) taken.taken = true;
    } else if (
      EMPTY.has(token.raw.toLowerCase().normalize('NFC')) ||
      isAge(tokens, at) ||
      isSeats(tokens, at) ||
      (saysAge && (token.folded === 'nu' || token.folded === 'nam')) ||
      (at === 0 && token.folded === 'can' && NEEDED.has(tokens[1]?.folded ?? ''))
    ) {
      token.taken = true;
    }
  }
}

/** "nu" may be nữ, nụ or núi cut short; one word alone counts only with its marks, "tuyen" and "cty" excepted. */
function isWritten(token: Token): boolean {
  return token.marked || token.folded === 'tuyen' || token.folded === 'cty';
}

function isAge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (AGE.test(token.folded)) return /^\d{2}$/.test(tokens[at - 1]?.folded ?? '');
  if (!/^\d{2}$/.test(token.folded)) return false;
  const next = tokens[at + 1];
  return AGE.test(next?.folded ?? '') || (/^\d{2}$/.test(next?.folded ?? '') && AGE.test(tokens[at + 2]?.folded ?? ''));
}

/** "tuyển 50 công nhân": how many are wanted. */
function isSeats(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    /^\d{1,4}$/.test(tokens[at]?.folded ?? '') &&
    before !== undefined &&
    before.taken &&
    /^(?:tuyen|gap)$/.test(before.folded)
  );
}
