import { fold } from '#vietnamese';
import { remembered } from './remembered.js';

/** Folded words that mean one value of a closed list of the forms (#taxonomy BENEFITS, SHIFTS, …). */
type Terms = readonly (readonly [code: string, pattern: RegExp])[];

const word = (pattern: string) => new RegExp(`(?<![a-z0-9])(?:${pattern})(?![a-z0-9])`);

const BENEFIT_TERMS: Terms = [
  [
    'meals',
    word(
      'an ca|an trua|an toi|bua an|suat an|com ca|bao com|bao an|ho tro an|tien an|com trua|com mien phi|bua chinh|meals?|an uong',
    ),
  ],
  [
    'social-insurance',
    word(
      'bhxh|bhyt|bhtn|bao hiem xa hoi|bao hiem y te|dong bao hiem|che do bao hiem|bao hiem day du|bh day du|bao hiem|3 bao hiem|social insurance',
    ),
  ],
  ['life-insurance', word('bao hiem nhan tho|bh nhan tho|bao hiem than the|bao hiem 24/24|bao hiem suc khoe')],
  ['severance', word('tro cap thoi viec')],
  ['childcare', word('nha tre|gui tre|truong mam non|tro cap con nho|ho tro con nho')],
  ['bus', word('xe dua don|xe don|xe bus|xe buyt|xe dua ruoc|dua don cbcnv|dua don cong nhan|xe tuyen|bus')],
  ['travel-allowance', word('ho tro di lai|phu cap di lai|tien xang|xang xe|phu cap xang|ho tro xang|di lai')],
  ['dormitory', word('ky tuc xa|ktx|ki tuc xa|bao o|nha o cong nhan|cho o mien phi|bao an o|an o|dormitory')],
  ['housing-allowance', word('ho tro nha o|phu cap nha o|tien nha|tien nha o|ho tro nha tro|nha tro|tien tro|nha o')],
  [
    'training',
    word(
      'duoc dao tao|dao tao nghe|dao tao mien phi|dao tao tay nghe|ho tro dao tao|hoc nghe|training|se duoc dao tao',
    ),
  ],
  ['disabled-access', word('loi di cho nguoi khuyet tat|loi di cho nkt')],
  ['promotion', word('thang tien|co hoi thang tien|thang chuc')],
  ['thirteenth-month', word('luong thang 13|thang 13|luong t13|thuong tet|thuong le tet|thuong le|luong 13')],
];

const SHIFT_TERMS: Terms = [
  ['three-shift', word('3 ca|ba ca|3 ca 4 kip|03 ca|ca 1, ?2, ?3|three shifts?')],
  [
    'two-shift',
    word(
      '2 ca|hai ca|02 ca|2 kip|ca ngay[ /,-]*(?:va |hoac )?(?:ca )?dem|ngay[ /]dem|luan phien|xoay ca|doi ca|dao ca|ca ngay dem|two shifts?|lam ca|theo ca|di ca|2 shifts?',
    ),
  ],
  ['night', word('ca dem|lam dem|ca 3|night shift')],
  ['split', word('ca gay')],
  ['flexible', word('linh hoat|tu do|flexible|thoa thuan')],
  [
    'day',
    word(
      'hanh chinh|gio hc|ca hc|hc|8h(?:00)? ?- ?17h(?:00)?|ca ngay(?!(?: va| hoac)?[ /,-]*(?:ca )?dem)|gio hanh chinh|day shift|lam ngay',
    ),
  ],
];

const CONTRACT_TERMS: Terms = [
  ['seasonal', word('thoi vu|mua vu|seasonal')],
  [
    'indefinite',
    word('khong xac dinh(?: thoi han)?|khong thoi han|hdkxd|kxdth|vo thoi han|dai han|chinh thuc|indefinite|lau dai'),
  ],
  [
    '12-36m',
    word(
      '12 ?- ?36 thang|tu 12(?: thang)? den 36|xac dinh thoi han|1 ?- ?3 nam|co thoi han|1 nam|12 thang|2 nam|24 thang|36 thang|3 nam|tren 12 thang',
    ),
  ],
  ['under-12m', word('duoi 12 thang|duoi 1 nam|duoi 01 nam|[1-9] thang|0[1-9] thang|11 thang|ngan han')],
];

const PRIORITY_TERMS: Terms = [
  ['disabled', word('(?:nguoi )?khuyet tat|nkt')],
  ['ethnic-minority', word('dan toc thieu so|dtts|dan toc it nguoi')],
  ['near-poor-household', word('(?:ho )?can ngheo')],
  ['poor-household', word('ho ngheo|ngheo, can ngheo|ho ngheo/can ngheo')],
  ['newly-out-of-poverty', word('(?:moi )?thoat ngheo')],
  ['demobilised', word('bo doi xuat ngu|xuat ngu|hoan thanh nghia vu quan su|nvqs|cong an xuat ngu|quan nhan')],
  ['youth-volunteer', word('thanh nien tinh nguyen')],
  ['merit-family', word('(?:than nhan )?nguoi co cong|con liet si|con thuong binh|thuong binh')],
  ['land-recovered', word('thu hoi dat|giai phong mat bang')],
  ['remote-area', word('bien gioi|hai dao|vung sau|mien nui|vung cao')],
  ['unemployment-benefit', word('bhtn|tro cap that nghiep|bao hiem that nghiep|that nghiep')],
];

const METHOD_TERMS: Terms = [
  ['online-interview', word('online|truc tuyen|zoom|qua mang|video')],
  ['telephone', word('(?:qua )?dien thoai|goi dien|zalo')],
  ['cv', word('nop ho so|nop cv|gui cv|cv|ho so|email')],
  ['in-person', word('truc tiep|phong van truc tiep|tai cong ty|tai trung tam|in person')],
];

const CONDITION_TERMS: Terms = [
  ['place:mixed', word('hon hop|trong nha va ngoai troi|trong nha, ngoai troi')],
  ['place:indoor', word('trong nha|trong xuong|phong lanh|phong sach|trong nha xuong')],
  ['place:outdoor', word('ngoai troi')],
  ['lift:under-5kg', word('nang duoi 5 ?kg|nhe|viec nhe')],
  ['lift:5-20kg', word('nang (?:tu )?5 ?- ?20 ?kg|5 ?- ?20 ?kg')],
  ['lift:over-20kg', word('nang tren 20 ?kg|mang vac nang|boc vac')],
  ['stand:much', word('dung nhieu|dung ca ca|di lai nhieu|dung lam viec')],
  ['stand:little', word('ngoi lam|lam viec ngoi|ngoi')],
  ['sight:fine', word('nhin duoc vat nho|soi kinh hien vi|kinh hien vi|mat tot')],
  ['hand:tiny', word('(?:lap rap )?(?:do vat |linh kien )?rat nho')],
  ['hand:small', word('linh kien nho|do vat nho')],
  ['hand:large', word('do vat lon')],
  ['hand:both', word('dung (?:ca )?(?:2|hai) tay')],
];

const POSITION_TERMS: Terms = [
  ['manager', word('giam doc|pho giam doc|tong giam doc|lanh dao|director|truong chi nhanh|quan doc')],
  [
    'supervisor',
    word(
      'truong phong|pho phong|to truong|chuyen truong|truong nhom|truong ca|quan ly|giam sat|leader|sub ?-?leader|line leader|supervisor|manager|truong bo phan|nhom truong|ca truong|doi truong|pho quan doc',
    ),
  ],
];

const EMPLOYER_KIND_TERMS: Terms = [
  [
    'leasing',
    word('cho thue lai lao dong|cung ung (?:nhan luc|lao dong|nguon nhan luc)|dich vu nhan luc|manpower|outsourc\\w*'),
  ],
  ['fdi', word('fdi|dau tu nuoc ngoai|von nuoc ngoai|co von dtnn|dtnn|100% von nuoc ngoai|nuoc ngoai')],
  ['state', word('nha nuoc|dnnn|quoc doanh|mot thanh vien nha nuoc|co quan|don vi su nghiep')],
  ['cooperative', word('htx|hop tac xa')],
  ['household', word('ho kinh doanh|hkd|ho ca the|ho gia dinh')],
  ['private', word('ngoai nha nuoc|tu nhan|dntn|co phan|tnhh|ngoai qd|dan doanh')],
];

export const benefitsIn = all(BENEFIT_TERMS);
export const shiftsIn = all(SHIFT_TERMS);
export const contractIn = first(CONTRACT_TERMS);
export const priorityGroupsIn = all(PRIORITY_TERMS);
export const recruitmentMethodsIn = all(METHOD_TERMS);
export const workingConditionsIn = all(CONDITION_TERMS);
export const positionIn = first(POSITION_TERMS);
export const employerKindIn = first(EMPLOYER_KIND_TERMS);

/** Longer than a clause: "ca 1, 2, 3" and "hộ nghèo, cận nghèo" hold together. */
const sentencesOf = (text: string) => text.split(/[;\n]|\.(?=\s|$)/);

function all(terms: Terms): (text: string) => readonly string[] {
  const inSentence = remembered((sentence) => indexesIn(terms, sentence));
  return (text) => {
    const found = new Set(sentencesOf(text).flatMap(inSentence));
    return terms.flatMap(([code], index) => (found.has(index) ? code : []));
  };
}

/** The first term of the list that is said, wherever it stands in the text. */
function first(terms: Terms): (text: string) => string | undefined {
  const inSentence = remembered((sentence) => indexesIn(terms, sentence)[0] ?? terms.length);
  return (text) => terms[Math.min(...sentencesOf(text).map(inSentence))]?.[0];
}

function indexesIn(terms: Terms, sentence: string): readonly number[] {
  const folded = fold(sentence);
  return folded === '' ? [] : terms.flatMap(([, pattern], index) => (isStated(folded, pattern) ? index : []));
}

/** Said, and not said to be missing: "không có xe đưa đón", "không làm ca đêm". */
function isStated(folded: string, pattern: RegExp): boolean {
  const match = pattern.exec(folded);
  if (!match) return false;
  return !/(?:^|[^a-z])(?:khong|ko|k|chua) (?:(?:co|phai|can|lam|di|bao|ho tro|yeu cau) ?){0,2}$/.test(
    folded.slice(Math.max(0, match.index - 24), match.index),
  );
}
