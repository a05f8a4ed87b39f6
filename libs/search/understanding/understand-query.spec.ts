import { understandQuery } from './understand-query.js';

/** What a query comes to, in one line: words left | kind:value … | place field:values. */
function read(query: string): string {
  const { text, understood, place } = understandQuery(query);
  const parts = understood.map(({ kind, value }) => (kind === 'abbreviation' ? kind : `${kind}:${value}`));
  const where = Object.keys(place).map((field) => `in ${field}`);
  return [text, ...parts, ...where].join(' | ');
}

describe('words stay words', () => {
  test.each([
    'công nhân may',
    'cong nhan may',
    'thợ máy',
    'lái xe nâng',
    'phiên dịch tiếng hàn',
    'phien dich tieng han',
    'giáo viên tiếng anh',
    'tiếng nhật n3',
    'hành chính nhân sự',
    'nhân viên hành chính',
    'lái xe đưa đón công nhân',
    'sơn tĩnh điện',
    'son tinh dien',
    'thợ sơn tĩnh điện',
    'thợ sơn la',
    'thợ mộc châu',
    'tho moc chau',
    'thợ điện biên hòa',
    'nhân viên kho bãi cháy',
    'bảo vệ an ninh',
    'đúc áp lực',
    'công nhân giày da',
    'kỹ sư ô tô',
    'lắp ráp tai nghe',
    'thời vụ',
    'samsung',
    'vận hành máy cnc 3 trục',
    '18 35',
    'n3',
  ])('%s', (query) => {
    expect(read(query)).toBe(query);
  });
});

describe('places, old and new, with and without accents', () => {
  test.each([
    ['thợ may bắc giang', 'thợ may | place:24 | in commune'],
    ['tho may bac giang', 'tho may | place:24 | in commune'],
    ['kế toán bắc ninh', 'kế toán | place:24 | in province'],
    ['ke toan BN', 'ke toan | place:24 | in province'],
    ['may quang chau', 'may | place:07795 | in commune'],
    ['cn may kcn quang chau', 'công nhân may | place:kcn-quang-chau | abbreviation | in park'],
    ['công nhân đình trám', 'công nhân | place:kcn-dinh-tram | in park'],
    ['song khê nội hoàng', ' | place:kcn-song-khe-noi-hoang | in park'],
    ['thợ hàn việt yên', 'thợ hàn | place:bac-giang/thi-xa-viet-yen | in commune'],
    ['tho han viet yen', 'tho han | place:bac-giang/thi-xa-viet-yen | in commune'],
    ['lai xe nang quế võ', 'lai xe nang | place:bac-ninh/thi-xa-que-vo | in commune'],
    ['cong ty may o luc ngan', 'may | place:bac-giang/huyen-luc-ngan | in commune'],
    ['nhân viên văn phòng yên dũng', 'nhân viên văn phòng | place:bac-giang/huyen-yen-dung | in commune'],
    ['thợ tiện tiền hải', 'thợ tiện | place:thai-binh/huyen-tien-hai | in commune'],
    ['kho lạng sơn', 'kho | place:20 | in province'],
    ['bảo vệ việt yên', 'bảo vệ | place:bac-giang/thi-xa-viet-yen | in commune'],
    ['bao ve viet yen', 'bao ve | place:bac-giang/thi-xa-viet-yen | in commune'],
    ['đúc nhựa hải phòng', 'đúc nhựa | place:31 | in province'],
    ['thợ hàn cần thơ', 'thợ hàn | place:92 | in province'],
    ['điện lạnh đông anh', 'điện lạnh | place:ha-noi/huyen-dong-anh | in commune'],
    ['thợ tiện cnc hà nội', 'thợ tiện cnc | place:01 | in province'],
    ['tien du', ' | place:bac-ninh/huyen-tien-du | in commune'],
  ])('%s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test('of places inside each other the narrowest counts', () => {
    expect(understandQuery('may, KCN Quang Châu, Việt Yên, Bắc Ninh').place).toEqual({ park: ['kcn-quang-chau'] });
    expect(understandQuery('kế toán từ sơn bắc ninh').place).toEqual(understandQuery('kế toán từ sơn').place);
  });

  test('two provinces are either', () => {
    expect(understandQuery('bảo vệ bắc ninh hoặc hải phòng').place).toEqual({ province: ['24', '31'] });
  });

  test('where the bus stops is not where the work is', () => {
    expect(read('xe đưa đón lạng giang')).toBe('lạng giang | benefit:bus');
  });

  test('what is understood is shown as typed and named as it is today', () => {
    expect(understandQuery('thợ hàn ở Việt Yên').understood).toEqual([
      { kind: 'place', from: 'Việt Yên', value: 'bac-giang/thi-xa-viet-yen', label: 'Thị xã Việt Yên (cũ)' },
    ]);
    expect(understandQuery('thợ hàn BN').understood).toEqual([
      { kind: 'place', from: 'BN', value: '24', label: 'tỉnh Bắc Ninh' },
    ]);
  });
});

describe('pay', () => {
  test.each([
    ['tren 10tr', 10_000_000, ''],
    ['lương trên 10tr', 10_000_000, ''],
    ['công nhân 10-12 triệu', 10_000_000, 'công nhân'],
    ['cong nhan 8 - 12 trieu', 8_000_000, 'cong nhan'],
    ['lương 15 triệu trở lên', 15_000_000, ''],
    ['may lương 8tr5', 8_500_000, 'may'],
    ['phien dich tieng nhat 15tr', 15_000_000, 'phien dich tieng nhat'],
    ['thu nhập 12tr/tháng', 12_000_000, ''],
    ['lương 10-12', 10_000_000, ''],
    ['thời vụ 300k/ngày', 7_800_000, 'thời vụ'],
  ])('%s', (query, wageMin, text) => {
    expect(understandQuery(query)).toMatchObject({ wageMin, text });
  });

  test('a ceiling alone filters nobody', () => {
    const { wageMin, text, understood } = understandQuery('may dưới 10tr');
    expect({ wageMin, text }).toEqual({ text: 'may' });
    expect(understood).toEqual([{ kind: 'pay', from: 'dưới 10tr', value: '', label: 'đến 10 triệu' }]);
  });
});

describe('shifts, benefits, returnees, languages', () => {
  test.each([
    ['công nhân ca ngày', 'công nhân | shift:day'],
    ['cong nhan ca ngay', 'cong nhan | shift:day'],
    ['may hành chính', 'may | shift:day'],
    ['kho giờ hành chính', 'kho | shift:day'],
    ['bảo vệ ca đêm', 'bảo vệ | shift:night'],
    ['3 ca 4 kip', ' | shift:three-shift'],
    ['ca gãy', ' | shift:split'],
    ['ktx', ' | benefit:dormitory'],
    ['có ktx gần kcn yên phong', ' | place:kcn-yen-phong-1 | benefit:dormitory | in park'],
    ['công nhân có xe đưa đón', 'công nhân | benefit:bus'],
    ['bao an o', ' | benefit:meals | benefit:dormitory'],
    ['may bao ăn', 'may | benefit:meals'],
    ['xkld về', ' | returnee:true'],
    ['xkld nhat ve', ' | returnee:true'],
    ['tts nhật về nước làm cơ khí', 'làm cơ khí | returnee:true'],
    ['đi hàn về', ' | returnee:true'],
    ['kế toán biết tiếng trung', 'kế toán | language:zh'],
    ['giao tiếp tiếng anh', ' | language:en'],
  ])('%s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test('a phrase typed with other marks is another phrase', () => {
    expect(read('cá ngày')).toBe('cá ngày');
  });
});

describe('abbreviations, slips, filler', () => {
  test.each([
    ['lđpt', 'lao động phổ thông | abbreviation'],
    ['ldpt yen phong', 'lao động phổ thông | place:bac-ninh/huyen-yen-phong | abbreviation | in commune'],
    ['ktv bảo trì', 'kỹ thuật viên bảo trì | abbreviation'],
    ['tìm việc làm ở bắc giang cho nữ 40 tuổi', ' | place:24 | in commune'],
    ['tuyển gấp 50 lao động phổ thông', 'lao động phổ thông'],
    ['nu cong nhan 18-35 tuoi', 'cong nhan'],
    ['can tho han', 'tho han'],
    ['cần tuyển thợ hàn', 'thợ hàn'],
    ['', ''],
    ['  ', ''],
    ['?!', ''],
  ])('%j', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test('typing that was never composed is corrected, word by word', () => {
    expect(understandQuery('nhaan vieen kho')).toMatchObject({
      text: 'nhân viên kho',
      corrected: [
        { from: 'nhaan', to: 'nhân' },
        { from: 'vieen', to: 'viên' },
      ],
    });
    expect(understandQuery('tho75 ma1y').text).toBe('thợ máy');
  });

  test('everything at once', () => {
    expect(read('công nhân lắp ráp linh kiện điện tử ca ngày khu công nghiệp yên phong lương 10tr có xe đưa đón')).toBe(
      'công nhân lắp ráp linh kiện điện tử | pay:10000000 | place:kcn-yen-phong-1 | shift:day | benefit:bus | in park',
    );
  });

  test('composed and decomposed queries are understood alike', () => {
    for (const query of ['thợ hàn việt yên ca ngày', 'LĐPT quế võ trên 10 triệu']) {
      expect(understandQuery(query.normalize('NFD'))).toEqual(understandQuery(query));
    }
  });

  test('a pasted notice is read as far as a query goes', () => {
    expect(understandQuery('công nhân may '.repeat(500)).text.length).toBeLessThanOrEqual(200);
  });
});
