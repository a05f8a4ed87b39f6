import { type Token, tokenize } from '../text/tokens.js';

/** Short forms of titles, one reading each. Ambiguous ones are left out or decided by their neighbours below. */
const SHORT_FORMS = new Map(
  Object.entries({
    ktv: 'kỹ thuật viên',
    nv: 'nhân viên',
    lx: 'lái xe',
    sx: 'sản xuất',
    vh: 'vận hành',
    ld: 'lao động',
    gd: 'giám đốc',
    pgd: 'phó giám đốc',
    ks: 'kỹ sư',
    gv: 'giáo viên',
    bv: 'bảo vệ',
    lk: 'linh kiện',
    pd: 'phiên dịch',
    qd: 'quản đốc',
    vp: 'văn phòng',
    ns: 'nhân sự',
    kd: 'kinh doanh',
    bt: 'bảo trì',
    kv: 'kho vận',
    btri: 'bảo trì',
  }).map(([short, long]) => [short, tokenize(long)]),
);

const WORKER = tokenize('công nhân');
const INDUSTRIAL = tokenize('công nghiệp');
const ACCOUNTING = tokenize('kế toán');
const TECHNIQUE = tokenize('kỹ thuật');
const HEAD_OF_DEPARTMENT = tokenize('trưởng phòng');
/** Departments: elsewhere "TP" is thành phố. */
const DEPARTMENTS = new Set(
  'san kinh ke nhan ky hanh chat kho mua vat qc qa it hr hcns xnk tai bao marketing du'.split(' '),
);
const ACCOUNTING_NEXT = new Set([
  'tong',
  'thue',
  'truong',
  'gia',
  'cong',
  'luong',
  'kho',
  'noi',
  'thanh',
  'ban',
  'vien',
]);
/** After these "CN" is công nghiệp (điện CN, may CN), elsewhere in a title công nhân. */
const INDUSTRIAL_AFTER = new Set(['dien', 'may', 'dung', 'tu', 'sinh', 'bep', 'ky']);

function expansion(token: Token, previous: Token | undefined, next: Token | undefined): readonly Token[] | undefined {
  switch (token.folded) {
    case 'cn':
      return previous !== undefined && INDUSTRIAL_AFTER.has(previous.folded) ? INDUSTRIAL : WORKER;
    case 'kt':
      return next !== undefined && ACCOUNTING_NEXT.has(next.folded) ? ACCOUNTING : TECHNIQUE;
    case 'tp':
      return next !== undefined && DEPARTMENTS.has(next.folded) ? HEAD_OF_DEPARTMENT : undefined;
    default:
      return SHORT_FORMS.get(token.folded);
  }
}

/** The title's words with short forms written out; each expanded word keeps the place of its short form. */
export function expandTitle(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const long = expansion(token, tokens[index - 1], tokens[index + 1]);
    if (long === undefined) return [token];
    return long.map((word) => ({ ...word, start: token.start, end: token.end }));
  });
}
