import { findPlaces, type PlaceMatch } from './find-places.js';

const found = (text: string, provinceCode?: string) =>
  findPlaces(text, provinceCode === undefined ? undefined : { provinceCode });

/** kind:code of each match. */
const brief = (matches: readonly PlaceMatch[]) => matches.map(({ kind, code }) => `${kind}:${code}`);

describe('findPlaces', () => {
  test.each<[string, string[]]>([
    // provinces, old and new
    ['Bắc Ninh', ['province:24']],
    ['bac ninh', ['province:24']],
    ['tỉnh Bắc Giang', ['province:24']],
    ['hai duong', ['province:31']],
    ['Tỉnh Hải Dương', ['province:31']],
    ['Bắc Kạn', ['province:19']],
    ['bắc cạn', ['province:19']],
    ['Vĩnh Phúc', ['province:25']],
    ['Sài Gòn', ['province:79']],
    ['TP.HCM', ['province:79']],
    ['làm việc tại BN hoặc BG', ['province:24', 'province:24']],
    ['HD', ['province:31']],
    ['hd lao động', []],
    // former districts expand to their communes
    ['viet yen', ['district:bac-giang/thi-xa-viet-yen']],
    ['Việt Yên', ['district:bac-giang/thi-xa-viet-yen']],
    ['huyện Việt Yên', ['district:bac-giang/thi-xa-viet-yen']],
    ['TX Việt Yên', ['district:bac-giang/thi-xa-viet-yen']],
    ['TP Bắc Giang', ['district:bac-giang/thanh-pho-bac-giang']],
    ['thành phố Bắc Ninh', ['district:bac-ninh/thanh-pho-bac-ninh']],
    ['huyện Yên Dũng', ['district:bac-giang/huyen-yen-dung']],
    ['TX Phổ Yên', ['district:thai-nguyen/thanh-pho-pho-yen']],
    ['Kim Thành, Hải Dương', ['district:hai-duong/huyen-kim-thanh', 'province:31']],
    ['Quận 1, TP HCM', ['district:ho-chi-minh/quan-1', 'province:79']],
    ['có xe đưa đón Lạng Giang, Lục Nam', ['district:bac-giang/huyen-lang-giang', 'district:bac-giang/huyen-luc-nam']],
    // communes, new and former
    ['phường Việt Yên, Bắc Ninh', ['commune:07777', 'province:24']],
    ['xã Việt Yên, Hưng Yên', ['commune:12091', 'province:33']],
    ['Quang Châu', ['commune:07795']],
    ['P. Nếnh, BN', ['commune:07795', 'province:24']],
    ['phường Bắc Giang', ['commune:07210']],
    [
      'xã Tân Dĩnh, huyện Lạng Giang, Bắc Giang',
      ['commune:07432', 'district:bac-giang/huyen-lang-giang', 'province:24'],
    ],
    ['Thị trấn Chờ, Yên Phong, Bắc Ninh', ['commune:09193', 'district:bac-ninh/huyen-yen-phong', 'province:24']],
    ['P.12, Quận Gò Vấp, TP HCM', ['commune:26882', 'district:ho-chi-minh/quan-go-vap', 'province:79']],
    // parks
    ['KCN Quang Châu', ['park:kcn-quang-chau']],
    ['kcn quang chau', ['park:kcn-quang-chau']],
    ['Khu công nghiệp Vân Trung', ['park:kcn-van-trung']],
    ['Đình Trám', ['park:kcn-dinh-tram']],
    ['KCN Quế Võ 1, Bắc Ninh', ['park:kcn-que-vo-1', 'province:24']],
    ['KCN Yên Phong', ['park:kcn-yen-phong-1']],
    ['vsip bac ninh', ['park:kcn-vsip-bac-ninh']],
    ['CCN Việt Hòa, Hải Dương', ['park:ccn-viet-hoa', 'province:31']],
    ['KCN Điềm Thụy, Phú Bình', ['park:kcn-diem-thuy', 'district:thai-nguyen/huyen-phu-binh']],
    ['các KCN Bắc Giang', ['province:24']],
    // words that are no places
    ['cần thợ hàn', []],
    ['can tho han', []],
    ['tuyển phụ thợ hồ', []],
    ['lương thỏa thuận, thống nhất khi phỏng vấn', []],
    ['Nhân viên an ninh, bảo vệ môi trường', []],
    ['trinh do tuong duong', []],
    ['hộ gia đình', []],
    ['số 12 Trần Phú, P. Ninh Xá, TP Bắc Ninh', ['commune:09187', 'district:bac-ninh/thanh-pho-bac-ninh']],
    ['liên hệ anh Nam Sơn, chị Hòa Bình', []],
    ['Công ty TNHH Hải Hà', []],
    ['', []],
  ])('finds in "%s" %j', (text, places) => {
    expect(brief(found(text))).toEqual(places);
  });

  test('gives a former district the communes its area went to', () => {
    const [place] = found('việt yên');
    expect(place).toMatchObject({ kind: 'district', provinceCode: '24', former: true });
    expect(place!.communeCodes.toSorted()).toEqual(['07774', '07777', '07795', '07798']);
  });

  test('keeps the area of a former province apart from the province of today', () => {
    const [old] = found('Bắc Giang');
    const [current] = found('Bắc Ninh');
    expect(old).toMatchObject({ code: '24', name: 'Bắc Giang', former: true });
    expect(current).toMatchObject({ code: '24', name: 'Bắc Ninh', former: false });
    expect(old!.communeCodes).toHaveLength(58);
    expect(current!.communeCodes).toHaveLength(99);
  });

  test('tells of the park when a commune of the same name is typed bare', () => {
    expect(found('Quang Châu')[0]).toMatchObject({ kind: 'commune', parkCode: 'kcn-quang-chau', former: true });
    expect(found('xã Quang Châu')[0]?.parkCode).toBeUndefined();
  });

  test('settles a repeated name by the province of the caller or of the text', () => {
    expect(found('xã Tân Tiến')).toEqual([]);
    expect(brief(found('xã Tân Tiến', '20'))).toEqual(['commune:06019']);
    expect(brief(found('phường Tân Tiến', '24'))).toEqual(['commune:07699']);
    expect(brief(found('xã Tân Tiến, tỉnh Lạng Sơn'))).toEqual(['commune:06019', 'province:20']);
  });

  test('returns offsets that cover the kind word, in composed and decomposed text', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = 'Làm tại KCN Quang Châu, huyện Việt Yên.'.normalize(form);
      const spans = findPlaces(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'));
      expect(spans).toEqual(['KCN Quang Châu', 'huyện Việt Yên']);
    }
  });

  test('reads both placements of the tone', () => {
    expect(brief(found('xã Hoà Tiến, Yên Phong'))).toEqual(brief(found('xã Hòa Tiến, Yên Phong')));
  });

  test('takes a text of 200 characters in well under a millisecond', () => {
    const text =
      'CTY (KCN Quang Châu) cần tuyển gấp 300 CN nữ/nam 18-40t, ko cần KN, lương CB 5tr310 + PC chuyên cần 500k; ' +
      'tổng TN 10-14tr; có xe đưa đón Lạng Giang, Lục Nam, huyện Việt Yên, tỉnh Bắc Giang';
    const millisecondsEach = () => {
      const started = performance.now();
      for (let round = 0; round < 100; round++) findPlaces(text);
      return (performance.now() - started) / 100;
    };
    expect(Math.min(...Array.from({ length: 8 }, millisecondsEach))).toBeLessThan(1);
  });
});
