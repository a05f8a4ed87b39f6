import { phrase, type Token } from './tokens.js';

/** What a phrase of a query asks for beside the work itself. */
export interface Wish {
  readonly kind: 'shift' | 'benefit' | 'returnee';
  /** Codes of #taxonomy; `true` for returnees. */
  readonly values: readonly string[];
}

export interface WishPhrase {
  readonly words: readonly Token[];
  readonly wish: Wish;
  /** Folded words before which the phrase is the name of a trade instead ("lái xe đưa đón"). */
  readonly notAfter: ReadonlySet<string>;
  /** Only as the last words of a query that says something before them ("may hành chính"). */
  readonly onlyLast: boolean;
}

const DRIVER = ['lai', 'xe'];
const OFFICE = 'vien nv phong ly chuyen can bo su tong hop truong thu van toan quan phan'.split(' ');

const LINES: readonly (readonly [Wish['kind'], string, string, { notAfter?: readonly string[]; onlyLast?: true }?])[] =
  [
    ['shift', 'day', 'ca ngày; làm ca ngày; làm ngày; giờ hành chính; ca hành chính; làm hành chính; không làm đêm'],
    [
      'shift',
      'day',
      'làm việc giờ hành chính; làm giờ hành chính; không ca đêm; không làm ca đêm; không đi ca; không làm ca',
    ],
    ['shift', 'day', 'hành chính', { notAfter: OFFICE, onlyLast: true }],
    ['shift', 'night', 'ca đêm; làm ca đêm; làm đêm; trực đêm'],
    ['shift', 'two-shift', 'hai ca; 2 ca; ca xoay; xoay ca; đảo ca; đổi ca; ca luân phiên; luân phiên; ca ngày đêm'],
    ['shift', 'three-shift', 'ba ca; 3 ca; ba ca bốn kíp; 3 ca 4 kíp; ba ca 4 kíp; ca 3'],
    ['shift', 'split', 'ca gãy; làm ca gãy'],
    ['shift', 'flexible', 'giờ linh hoạt; ca linh hoạt; thời gian linh hoạt; linh hoạt thời gian'],
    ['benefit', 'meals dormitory', 'bao ăn ở; bao ăn bao ở; bao ăn ngủ; có ăn ở; nuôi ăn ở; ăn ở tại chỗ; lo ăn ở'],
    [
      'benefit',
      'meals',
      'bao ăn; bao ăn trưa; bao cơm; có cơm; có cơm ca; cơm ca; có cơm trưa; ăn ca; hỗ trợ ăn; hỗ trợ ăn ca; bao bữa ăn',
    ],
    [
      'benefit',
      'dormitory',
      'ktx; có ktx; ký túc xá; có ký túc xá; bao ở; có chỗ ở; chỗ ở; có nơi ở; nội trú; có phòng ở; ở lại',
    ],
    ['benefit', 'bus', 'xe đưa đón; có xe đưa đón; xe đưa rước; có xe đưa rước; xe đón; đưa đón', { notAfter: DRIVER }],
    ['benefit', 'bus', 'có xe công nhân; có xe tuyến; có xe đón', { notAfter: DRIVER }],
    [
      'benefit',
      'social-insurance',
      'bhxh; có bhxh; đóng bhxh; có bảo hiểm; đóng bảo hiểm; đóng bảo hiểm xã hội',
      { notAfter: OFFICE },
    ],
    ['benefit', 'social-insurance', 'có bảo hiểm xã hội; được đóng bảo hiểm; full bảo hiểm'],
    ['benefit', 'thirteenth-month', 'lương tháng 13; có lương tháng 13; tháng 13; thưởng tết; có thưởng tết'],
    ['benefit', 'childcare', 'có nhà trẻ; gửi trẻ; có chỗ gửi trẻ'],
    ['benefit', 'housing-allowance', 'hỗ trợ nhà ở; trợ cấp nhà ở; phụ cấp nhà ở; hỗ trợ tiền nhà; hỗ trợ nhà trọ'],
    ['benefit', 'travel-allowance', 'hỗ trợ đi lại; hỗ trợ xăng xe; phụ cấp xăng xe; trợ cấp đi lại; phụ cấp đi lại'],
    ['benefit', 'training', 'được đào tạo; có đào tạo; được học nghề'],
  ];

const RETURNED_FROM = ['', 'nhật', 'nhật bản', 'hàn', 'hàn quốc', 'đài', 'đài loan', 'đức', 'malaysia', 'nước ngoài'];
const RETURNED_AS = [
  'xklđ',
  'xuất khẩu lao động',
  'tts',
  'thực tập sinh',
  'lao động',
  'tu nghiệp sinh',
  'eps',
  'đi',
  'kỹ năng đặc định',
];
const RETURNED = ['về', 'về nước', 'mới về', 'mới về nước', 'trở về', 'đã về nước', 'hồi hương'];

/** Every phrase, longest first, so that "bao ăn ở" is not read as "bao ăn". */
const WISH_PHRASES: readonly WishPhrase[] = [
  ...LINES.flatMap(([kind, values, phrases, { notAfter = [], onlyLast = false } = {}]) =>
    phrases.split('; ').map((text) => wishPhrase(text, { kind, values: values.split(' ') }, notAfter, onlyLast)),
  ),
  ...RETURNED_AS.flatMap((as) =>
    RETURNED_FROM.flatMap((from) =>
      // "lao động về" is anybody; "đi về" and "về" say nothing
      RETURNED.filter((back) => from !== '' || (as !== 'đi' && (as !== 'lao động' || back !== 'về'))).map((back) =>
        wishPhrase(`${as} ${from} ${back}`, { kind: 'returnee', values: ['true'] }, [], false),
      ),
    ),
  ),
  wishPhrase('nhận người về nước', { kind: 'returnee', values: ['true'] }, [], false),
].toSorted((a, b) => b.words.length - a.words.length);

function wishPhrase(text: string, wish: Wish, notAfter: readonly string[], onlyLast: boolean): WishPhrase {
  return { words: phrase(text), wish, notAfter: new Set(notAfter), onlyLast };
}

const BY_FIRST_WORD = new Map<string, readonly WishPhrase[]>();
for (const candidate of WISH_PHRASES) {
  const first = candidate.words[0]?.folded ?? '';
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), candidate]);
}

/** The phrases that begin with a word, longest first. */
export function wishPhrasesFrom(folded: string): readonly WishPhrase[] {
  return BY_FIRST_WORD.get(folded) ?? [];
}
