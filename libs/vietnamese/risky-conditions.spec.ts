import * as fc from 'fast-check';
import { findRiskyConditions } from './risky-conditions.js';

const read = (text: string): string =>
  findRiskyConditions(text)
    .map(({ kind, text: span }) => `${kind}: ${span.normalize('NFC')}`)
    .join(' | ');

describe('findRiskyConditions', () => {
  test.each([
    // sex
    ['Chỉ tuyển nam', 'sex: Chỉ tuyển nam'],
    ['ưu tiên nữ', 'sex: ưu tiên nữ'],
    ['TUYỂN 20 NAM LĐPT - LÀM TẠI TÂN PHÚ', 'sex: TUYỂN 20 NAM'],
    ['Giới tính: Nam', 'sex: Giới tính: Nam'],
    ['Nữ 18–35', 'sex: Nữ | age: 18–35'],
    ['Nam, 18-40 tuổi', 'sex: Nam | age: 18-40 tuổi'],
    ['tuyen 20 cn nu', 'sex: tuyen 20 cn nu'],
    ['Nam/nữ', ''],
    ['nam, nữ', ''],
    ['300 CN nữ/nam 18-40t', 'age: 18-40t'],
    ['Nam: 200; Nữ: 300', ''],
    ['Nam 18-45, nữ 18-40', 'age: 18-45 | age: 18-40'],
    ['không phân biệt nam nữ', ''],
    ['làm tại Lục Nam, Nam Sách, miền Nam', ''],
    ['2 năm kinh nghiệm, năm 2026', ''],
    ['Việt Nam', ''],
    ['bảo vệ, nam cao 1m65', 'sex: nam | height: cao 1m65'],
    ['Phụ kho, nam có sức khỏe', 'sex: nam'],
    ['Tại: Nam Sách, Hải Dương', ''],
    // age
    ['từ 18 đến 40 tuổi', 'age: từ 18 đến 40 tuổi'],
    ['đủ 18 tuổi', 'age: đủ 18 tuổi'],
    ['dưới 35 tuổi', 'age: dưới 35 tuổi'],
    ['tuổi 22–45', 'age: tuổi 22–45'],
    ['Độ tuổi: 18 - 35', 'age: Độ tuổi: 18 - 35'],
    ['tuổi dưới 40', 'age: tuổi dưới 40'],
    ['SN 1986-2007', 'age: SN 1986-2007'],
    ['không quá 45', 'age: không quá 45'],
    ['lương 18-25tr, ca 12h, tăng ca 60-80h/tháng', ''],
    // the person
    ['chưa lập gia đình', 'marital: chưa lập gia đình'],
    ['Độc thân', 'marital: Độc thân'],
    ['không mang thai', 'pregnancy: không mang thai'],
    ['không nhận phụ nữ đang mang thai', 'pregnancy: không nhận phụ nữ đang mang thai | sex: nữ'],
    ['hỗ trợ nuôi con nhỏ, chế độ thai sản', ''],
    ['không xăm trổ', 'tattoo: không xăm trổ'],
    ['không tuyển người có hình xăm', 'tattoo: không tuyển người có hình xăm'],
    ['có hình xăm vẫn nhận', ''],
    ['không tuyển NKT', 'disability: không tuyển NKT'],
    ['không nhận người khuyết tật', 'disability: không nhận người khuyết tật'],
    ['không tiền án, tiền sự', 'criminal-record: không tiền án, tiền sự'],
    ['lý lịch trong sạch', 'criminal-record: lý lịch trong sạch'],
    ['cao 1m50 trở lên', 'height: cao 1m50 trở lên'],
    ['chiều cao từ 160cm', 'height: chiều cao từ 160cm'],
    ['làm việc trên cao 2m, nâng cao tay nghề', ''],
    ['ngoại hình khá', 'appearance: ngoại hình khá'],
    ['không yêu cầu ngoại hình', ''],
    ['không cận thị', 'health: không cận thị'],
    ['không mắc bệnh truyền nhiễm', 'health: không mắc bệnh truyền nhiễm'],
    ['không cần kinh nghiệm', ''],
    ['sức khỏe tốt', ''],
    // origin
    ['không tuyển người quê Thanh Hóa', 'origin: không tuyển người quê Thanh Hóa'],
    ['không nhận lao động Nghệ An', 'origin: không nhận lao động Nghệ An'],
    ['ưu tiên lao động địa phương', 'origin: ưu tiên lao động địa phương'],
    ['có hộ khẩu Bắc Giang', 'origin: có hộ khẩu Bắc Giang'],
    ['không tuyển người chưa có kinh nghiệm', ''],
    ['sổ hộ khẩu photo', ''],
    // money and papers
    ['thu phí hồ sơ 200k', 'fee: thu phí hồ sơ'],
    ['miễn phí đưa đón, không thu phí, không mất phí môi giới', ''],
    ['đặt cọc 500k', 'deposit: đặt cọc 500k'],
    ['không đặt cọc', ''],
    ['kinh phí đào tạo, chi phí tuyển dụng, Hội Phụ nữ', ''],
    ['ưu tiên phụ nữ', 'sex: nữ'],
    ['giữ bằng gốc', 'keeps-papers: giữ bằng gốc'],
    ['CCCD gốc và 2 ảnh 4x6', 'keeps-papers: CCCD gốc'],
    ['ko giữ CMND', ''],
    ['không giữ giấy tờ gốc', ''],
    ['', ''],
  ])('finds in %j: %s', (text, expected) => {
    expect(read(text).split(' | ').toSorted()).toEqual(expected.split(' | ').toSorted());
    expect(read(text.normalize('NFD')).split(' | ').toSorted()).toEqual(expected.split(' | ').toSorted());
  });

  test('a notice gives its evidence in order, with exact spans', () => {
    const text = 'Nam/nữ đủ 18 tuổi, không xăm trổ; không yêu cầu bằng cấp; đặt cọc 1tr. LH 0912345678';
    const found = findRiskyConditions(text);
    expect(found.map(({ kind }) => kind)).toEqual(['age', 'tattoo', 'deposit']);
    for (const { start, end, text: span } of found) expect(text.slice(start, end)).toBe(span);
  });

  test('spans always point into the text', () => {
    const words = 'nam nữ không tuyển người 18-40 tuổi cao 1m60 cọc phí giữ bằng gốc chưa có gia đình , ; 20 từ'.split(
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...words)).map((parts) => parts.join(' ')),
        ),
        (text) => {
          for (const { start, end, text: span } of findRiskyConditions(text)) expect(text.slice(start, end)).toBe(span);
        },
      ),
      { numRuns: 500 },
    );
  });
});
