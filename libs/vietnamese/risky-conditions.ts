import { foldedView, type FoldedView } from './folded-view.js';
import { hasAccent } from './has-accent.js';

export type RiskyKind =
  | 'sex'
  | 'age'
  | 'marital'
  | 'pregnancy'
  | 'origin'
  | 'height'
  | 'appearance'
  | 'tattoo'
  | 'disability'
  | 'criminal-record'
  | 'fee'
  | 'deposit'
  | 'keeps-papers'
  | 'health';

/** A phrase of a notice that an officer should look at: evidence to show, never a filter and never a verdict. */
export interface RiskyCondition {
  kind: RiskyKind;
  text: string;
  start: number;
  end: number;
}

const NO = '(?:khong|ko|k|chua|mien)';
const REFUSE = `${NO} (?:tuyen|nhan|lay|chap nhan|su dung)`;
const PEOPLE = 'nguoi|lao dong|ld|cong nhan|cn|nld|phu nu|nhung nguoi|cac ban|ung vien';
const OF_PEOPLE = `(?:(?:${PEOPLE}) )*`;
const RANGE = String.raw`\d{2}\s*(?:-|~|den|toi)\s*\d{2}`;
const PAPERS = String.raw`(?:giay to|bang(?: cap| goc| tot nghiep)?|cmnd|cmt|cccd|can cuoc|ho khau|so ho khau|ho so goc)`;

interface Rule {
  kind: RiskyKind;
  pattern: string;
  /** The phrase is harmless when the text before or after it reads so. */
  notAfter?: RegExp;
  notBefore?: RegExp;
  /** Written in accents, the phrase must look like this: "nam" is not "năm", "cọc" is not "cốc". */
  accented?: RegExp;
}

/** Negations and offers that turn a phrase into good news: "ko giữ CMND", "miễn phí", "không đặt cọc". */
const NEGATED =
  /(?:khong|ko|k|chang|chua|mien|0)(?: (?:phai|can|bi|he|thu|mat|yeu cau|tinh|mot|bat ky|bat cu|khoan|dong|nop|tien|giu|thu bat ky))*\s*$/;
const NEVER_MIND = /^[^.;\n]{0,15}(?:van nhan|nhan het|duoc nhan|van duoc|khong sao|ok|thoai mai|nhan ca)/;

const RULES: readonly Rule[] = [
  {
    kind: 'sex',
    pattern: `(?:(?:chi|uu tien|can|tuyen|nhan|gap) )*(?:\\d+ )?(?:lao dong |ld |ldpt |cong nhan |cn |nhan vien |nv |ung vien )?(?:gioi tinh\\s*:?\\s*)?(?:nam|nu)(?: gioi)?`,
    accented: /(?:^|[^\p{L}])(?:nam|nữ)(?:\s+giới)?$/iu,
  },
  { kind: 'sex', pattern: 'male only|female only|males? preferred|females? preferred' },
  {
    kind: 'age',
    pattern:
      String.raw`(?:do tuoi|tuoi doi|tuoi|age)\s*:?\s*(?:(?:tu|duoi|tren|den|toi da|khong qua)\s*)*(?:${RANGE}|\d{2})(?:\s*(?:tuoi|t)(?![a-z]))?|(?:tu |du |tren |duoi |khong qua |toi da |den )*(?:du )?(?:${RANGE}|\d{2})\s*(?:tuoi|t)(?![a-z0-9])(?: tro (?:len|xuong))?` +
      String.raw`|(?:sn|sinh nam|nam sinh)\s*:?\s*(?:tu\s*)?(?:19|20)\d{2}(?:\s*(?:-|~|den|toi)\s*(?:19|20)?\d{2})?(?: tro (?:lai|len|ve (?:sau|truoc)|xuong))?` +
      String.raw`|(?<=(?:nam|nu)\s*[,:(]?\s*(?:tu )?)${RANGE}(?!\s*(?:tr|k|h|gio|nguoi|cm|kg|%|\d|/))|khong qua \d{2}(?!\d)(?!\s*(?:kg|cm|h|gio|%|phut|nguoi|ngay|thang))|tuoi tre`,
  },
  {
    kind: 'marital',
    pattern:
      '(?:chua|da|khong) (?:lap gia dinh|co gia dinh|ket hon|co chong|co vo|chong|vo con)|doc than|tinh trang hon nhan',
  },
  {
    kind: 'pregnancy',
    pattern: `(?:${NO}|khong nhan|cam ket khong|tru)(?: (?:tuyen|nhan|lay|trong thoi gian|dang|duoc|co|trong thoi ky|cam ket|${PEOPLE}))* ?(?:mang thai|co thai|bau|sinh con|co con(?: nho)?|nuoi con(?: nho)?|thai san)|cam ket [^.;\\n]{0,20}sinh con|que thu thai|thu thai`,
    notAfter: /(?:ho tro|tro cap|phu cap|che do|thuong)[^.;\n]{0,15}$/,
  },
  {
    kind: 'tattoo',
    pattern: `(?:${REFUSE}|${NO})(?: ${OF_PEOPLE})?(?: ?(?:co|de|bi))? ?(?:hinh )?xam(?: tro| hinh| minh)?`,
  },
  {
    kind: 'disability',
    pattern: `(?:${REFUSE}|${NO}) ${OF_PEOPLE}(?:co |bi )?(?:khuyet tat|nkt|tan tat|di tat|di dang)`,
  },
  {
    kind: 'criminal-record',
    pattern: `(?:${REFUSE} ${OF_PEOPLE}|${NO} )(?:co |dinh )?(?:tien an|tien su(?= an| vi pham)|an tich|vi pham phap luat)(?:[,/ ]*(?:va )?tien su)?|ly lich (?:trong sach|ro rang|tu phap)|nhan than tot`,
  },
  {
    kind: 'height',
    pattern: String.raw`(?:chieu )?cao\s*:?\s*(?:tu|tren|toi thieu|it nhat|>=?)?\s*(?:1\s?m\s?[4-9]\d?|1[.,][4-9]\d?\s*m|1[4-9]\d\s*(?:cm)?)(?!\d)(?:\s*tro len)?|(?:can )?nang\s*:?\s*(?:tu|tren|toi thieu|it nhat|duoi|>=?)?\s*[3-9]\d\s*kg(?:\s*tro len)?`,
  },
  {
    kind: 'appearance',
    pattern:
      'ngoai hinh(?: (?:kha|tot|dep|uu nhin|ua nhin|can doi|sang|de nhin|xinh))*|ua nhin|xinh xan|xinh dep|cao rao|guong mat sang|mat sang|khuon mat [a-z]+|khong nhuom toc|khong toc nhuom',
    notAfter: /(?:khong|ko|k) (?:yeu cau|can|quan trong|phan biet)\s*$/,
  },
  {
    kind: 'health',
    pattern: `${NO} (?:bi |mac |co )*(?:can thi|can|loan thi|mu mau|benh [a-z]+(?: [a-z]+)?|viem gan(?: b)?|hiv|tim mach|cao huyet ap|tieu duong|dong kinh)|(?:${REFUSE}) ${OF_PEOPLE}(?:bi |mac |co )*(?:can thi|can|benh(?: [a-z]+)?|viem gan(?: b)?|hiv)|test (?:hiv|viem gan)`,
    accented: /c[aậ]n|loạn|mù|bệnh|viêm|hiv|tim|huyết|đường|kinh|test/iu,
  },
  {
    kind: 'fee',
    pattern: String.raw`(?:thu|mat|nop|dong|tra|ton) (?:tien )?(?:le )?phi(?: [a-z]+){0,2}|(?:le )?phi (?:ho so|moi gioi|tuyen dung|dao tao|dong phuc|gioi thieu|dich vu|giu cho|phong van)[^.;\n,]{0,15}|(?:thu|nop|dong) tien (?:ho so|dong phuc|dao tao|the)|tien moi gioi`,
    accented: /phí|tiền/iu,
    // Budgets and tuition are somebody else's money.
    notAfter: /(?:kinh|chi|hoc|mien)\s*$/,
  },
  {
    kind: 'deposit',
    pattern: String.raw`(?:dat|tien|dong|nop|giu) coc(?: [\d.,]+\s*(?:k|tr|trieu|nghin|d))?|coc [\d.,]+\s*(?:k|tr|trieu|nghin)|the chan|ky quy|tien the chap|the chap (?:tai san|tien)`,
    accented: /cọc|thế|ký|ki /iu,
  },
  {
    kind: 'keeps-papers',
    pattern: `(?:giu|thu|nop|cam|ky gui|nop lai|thu giu) (?:lai )?(?:ban goc )?${PAPERS}(?: goc| ban goc| ban chinh)?|${PAPERS} (?:goc|ban goc|ban chinh)|ban goc ${PAPERS}`,
  },
  {
    kind: 'origin',
    pattern: `(?:${REFUSE}|tru|han che) (?:nguoi|lao dong|ld|cn|cong nhan) (?:que |dan toc |o |tinh |mien |goc )?(?:[a-z]+(?: [a-z]+)?)|(?:chi )?(?:uu tien|chi tuyen|chi nhan|tuyen) (?:nguoi |lao dong |ld )(?:dia phuong|ban dia|trong tinh|tai dia phuong|gan [a-z]+|kinh|mien [a-z]+|que [a-z]+(?: [a-z]+)?)|(?:co )?ho khau (?:thuong tru )?(?:tai |o )?(?!goc|photo|ban)[a-z]+(?: [a-z]+)?|(?:${NO}) (?:tuyen |nhan )?(?:theo dao|dan toc|ton giao)(?: [a-z]+)?|nguoi kinh`,
    accented: /người|lao động|LĐ|ld|cn|CN|công nhân|hộ khẩu|đạo|dân tộc|tôn giáo/u,
  },
];

const COMPILED = RULES.map((rule) => ({
  ...rule,
  regex: new RegExp(`(?<![a-z0-9])(?:${rule.pattern})(?![a-z0-9])`, 'g'),
}));
const COUNT = String.raw`(?:\s*[:(=]?\s*(?:${RANGE}|\d+)\s*(?:tuoi|t|nguoi)?\s*\)?)?`;
/** Both sexes named together ("Nam/nữ", "Nam: 200; Nữ: 300", "Nam 18-45, nữ 18-40") exclude nobody. */
const BOTH_JOINT = String.raw`(?![a-z])${COUNT}\s*(?:[/,;&+-]|va|hoac|hay|lan|cung nhu)?\s*(?:\d+\s*)?(?:lao dong |ld |cn )?`;
const BOTH = new RegExp(`(?<![a-z])(?:nam${BOTH_JOINT}nu|nu${BOTH_JOINT}nam)(?![a-z])`, 'g');
/** Words that make a lone "nam" a sex and not a place (Lục Nam, miền Nam). */
const SEX_CONTEXT = /chi |uu tien |tuyen |can |nhan |\d|gioi|lao dong|ld|cong nhan|cn |nhan vien|nv |ung vien/;

/** What follows "nam" when it is a place or, without accents, a year. */
const NAM_ELSE = /^\s+(?:dinh|sach|truc|ha|bo|trung|kinh nghiem|kn|nay|sau|cuong|hoc|thang)(?![a-z])/;

/**
 * Phrases that limit who may apply or cost the applicant something, with their exact spans, in order. Finding is
 * generous, judging is the officer's: an age is always listed, "CCCD gốc" may only have to be shown.
 * BLLĐ 2019 Điều 8, 11, 17; Luật Việc làm 2025 Điều 5.
 */
export function findRiskyConditions(text: string): RiskyCondition[] {
  const view = foldedView(text);
  const accents = hasAccent(text);
  const found: RiskyCondition[] = [];
  const both = Array.from(view.plain.matchAll(BOTH), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  for (const { kind, regex, accented, notAfter } of COMPILED) {
    for (const match of view.plain.matchAll(regex)) {
      const to = match.index + match[0].length;
      const written = view.slice(match.index, to).normalize('NFC');
      const before = view.before(match.index);
      if (accents && accented && !accented.test(written)) continue;
      if (notAfter?.test(before)) continue;
      if ((kind === 'fee' || kind === 'deposit' || kind === 'keeps-papers') && NEGATED.test(before)) continue;
      if (NEVER_MIND.test(view.after(to)) && (kind === 'tattoo' || kind === 'health')) continue;
      if (kind === 'sex' && !isSexLimit(view, match.index, to, both, accents)) continue;
      if (kind === 'origin' && !isOrigin(written, match[0])) continue;
      const span = view.span(match.index, to);
      if (found.some((other) => other.kind === kind && span.start < other.end && other.start < span.end)) continue;
      found.push({ kind, text: text.slice(span.start, span.end), ...span });
    }
  }
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function isSexLimit(
  view: FoldedView,
  from: number,
  to: number,
  both: { from: number; to: number }[],
  accents: boolean,
): boolean {
  if (both.some((span) => from < span.to && span.from < to)) return false;
  const phrase = view.plain.slice(from, to);
  if (/male/.test(phrase)) return true;
  if (/(?:khong|ko) phan biet (?:gioi tinh )?$/.test(view.before(from))) return false;
  const word = /(?:nam|nu)(?= gioi$|$)/.exec(phrase)?.[0];
  // "Hội Phụ nữ" is an institution, "ưu tiên phụ nữ" a condition.
  if (/(?<![a-z])phu $/.test(view.before(from)) && !/(?:tuyen|nhan|uu tien|danh cho) phu $/.test(view.before(from)))
    return false;
  if (accents && word === 'nu') return true;
  const after = view.after(to);
  if (SEX_CONTEXT.test(phrase)) {
    // "tuyển 20 nam" without accents may be years, and a place may follow: "tuyển Nam Định".
    return (accents || !/\d nam/.test(phrase)) && !NAM_ELSE.test(after);
  }
  if (!/(?:^|[\n;,.|(:-])\s*$/.test(view.before(from))) return false;
  if (/^\s*(?:$|[,.;|)\n]|(?:tu |tuoi |cao )?\d{1,2})/.test(after)) return true;
  return accents && !NAM_ELSE.test(after) && !/^\s+\p{Lu}/u.test(view.slice(to, to + 3));
}

/** "không tuyển người ..." is about origin only when a place, a people or a faith follows. */
function isOrigin(written: string, phrase: string): boolean {
  if (/ho khau|dia phuong|dan toc|dao|ton giao|trong tinh|que|mien|tinh|ban dia|nguoi kinh|gan /.test(phrase))
    return true;
  return /\s\p{Lu}\p{Ll}/u.test(written.replace(/^\S+/, ''));
}
