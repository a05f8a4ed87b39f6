import * as fc from 'fast-check';
import { monthlyVnd, parsePay, parsePays } from './pay.js';

/** Compact reading: "8000000..12000000/month". */
function read(text: string): string {
  return parsePays(text)
    .map((pay) => {
      const range = pay.kind === 'negotiable' ? 'negotiable' : `${pay.min ?? ''}..${pay.max ?? ''}`;
      const flags =
        (pay.base ? ' base' : '') + (pay.assumedUnit ? ' assumed' : '') + (pay.currency === 'USD' ? ' USD' : '');
      return `${range}/${pay.unit}${flags}`;
    })
    .join(' | ');
}

describe('parsePays', () => {
  test.each([
    // one figure in a cell
    ['8tr5', '8500000..8500000/month'],
    ['7,5tr', '7500000..7500000/month'],
    ['7.5 triệu', '7500000..7500000/month'],
    ['7.500.000', '7500000..7500000/month'],
    ['7,500,000', '7500000..7500000/month'],
    ['7,500,000.00', '7500000..7500000/month'],
    ['5 310 000', '5310000..5310000/month'],
    ['7500000', '7500000..7500000/month'],
    ['5.310.000đ', '5310000..5310000/month'],
    ['5tr310', '5310000..5310000/month'],
    ['7 triệu 500 nghìn', '7500000..7500000/month'],
    ['7 triệu rưỡi', '7500000..7500000/month'],
    ['9 củ', '9000000..9000000/month'],
    ['9 cu', '9000000..9000000/month'],
    ['7.500k', '7500000..7500000/month'],
    ['10 trđ/tháng', '10000000..10000000/month'],
    // ranges
    ['8-12tr', '8000000..12000000/month'],
    ['8 – 12 triệu', '8000000..12000000/month'],
    ['8 - 12 triệu'.normalize('NFD'), '8000000..12000000/month'],
    ['từ 8 đến 12 triệu đồng/tháng', '8000000..12000000/month'],
    ['8tr-12tr', '8000000..12000000/month'],
    ['8tr5-10tr', '8500000..10000000/month'],
    ['7-8,5tr', '7000000..8500000/month'],
    ['900-1tr2/ngày', '900000..1200000/day'],
    ['10-15.000.000đ', '10000000..15000000/month'],
    ['10.000.000 - 15.000.000', '10000000..15000000/month'],
    ['9-12 triệu/người/tháng', '9000000..12000000/month'],
    ['8-12', '8000000..12000000/month assumed'],
    ['8.5 - 10', '8500000..10000000/month assumed'],
    ['8.500', '8500000..8500000/month assumed'],
    ['Lương: 8-12', '8000000..12000000/month assumed'],
    ['500-700 USD', '500..700/month USD'],
    ['$500', '500..500/month USD'],
    ['1.500 USD/tháng', '1500..1500/month USD'],
    // open ends
    ['từ 9tr', '9000000../month'],
    ['trên 10tr', '10000000../month'],
    ['10tr+', '10000000../month'],
    ['9 triệu trở lên', '9000000../month'],
    ['upto 15tr', '..15000000/month'],
    ['Up to 15 triệu', '..15000000/month'],
    ['đến 20 triệu', '..20000000/month'],
    ['dưới 10 triệu', '..10000000/month'],
    // other units
    ['240k/ngày', '240000..240000/day'],
    ['30k/h', '30000..30000/hour'],
    ['30 nghìn/giờ', '30000..30000/hour'],
    ['300/ngày', '300000..300000/day assumed'],
    ['350k/ca 12h', '350000..350000/shift'],
    ['280k/8h', '280000..280000/day'],
    ['2tr5/tuần', '2500000..2500000/week'],
    ['200 triệu/năm', '200000000..200000000/year'],
    ['3.500đ/sp', '3500..3500/piece'],
    ['lương giờ 30k', '30000..30000/hour'],
    ['mỗi ngày 300k', '300000..300000/day'],
    ['lương 300k', '300000..300000/day assumed'],
    // open pay
    ['Thỏa thuận', 'negotiable/month'],
    ['Thoả thuận khi phỏng vấn', 'negotiable/month'],
    ['TT', 'negotiable/month'],
    ['lương cạnh tranh', 'negotiable/month'],
    ['Lương theo sản phẩm', 'negotiable/piece'],
    ['10tr hoặc lương thỏa thuận', '10000000..10000000/month | negotiable/month'],
    // base pay and income, extras left out
    ['LCB 5.310.000', '5310000..5310000/month base'],
    ['lương cứng 7tr + thưởng', '7000000..7000000/month base'],
    ['lương 8tr + phụ cấp + tăng ca', '8000000..8000000/month base'],
    ['Lương + thưởng: 10-15tr', '10000000..15000000/month'],
    ['Thu nhập (đã gồm tăng ca, phụ cấp): 10-12tr', '10000000..12000000/month'],
    ['thu nhập cả tăng ca 10-12tr', '10000000..12000000/month'],
    ['thưởng chuyên cần 500k, xăng xe 300k', ''],
    ['Thưởng 1tr, 9-12tr/tháng', '9000000..12000000/month'],
    ['phí hồ sơ 2 triệu', ''],
    ['đặt cọc 500k', ''],
    ['lương tháng 13', ''],
    // notices
    [
      'Thu nhập 8 – 12 triệu/tháng (Lương cơ bản: 5.003.200 đồng/tháng + Phụ cấp: 1.000.000 đồng/tháng)',
      '8000000..12000000/month | 5003200..5003200/month base',
    ],
    ['thu nhập 10-13 triệu VND/tháng… ca ngày/đêm ~12 tiếng, 2 ảnh 4x6, trả lương tuần', '10000000..13000000/month'],
    ['Ca làm 12h (tính tăng ca cao), thu nhập 11-13 triệu/tháng', '11000000..13000000/month'],
    ['lương lđpt 240k ngày công và 40 nghìn tăng ca', '240000..240000/day'],
    ['tuyển dụng 10 nghìn công nhân chính thức… tổng thu nhập từ 9 - 12 triệu đồng/tháng', '9000000..12000000/month'],
    ['average pay of VND7 to VND15 million per person per month', '7000000..15000000/month'],
    [
      'cần tuyển gấp 300 CN nữ/nam 18-40t, ko cần KN, lương CB 5tr310 + PC chuyên cần 500k + nhà ở 300k + xăng xe; tổng TN 10-14tr; có xe đưa đón',
      '5310000..5310000/month base | 10000000..14000000/month',
    ],
    [
      'Tuyển 05 KTV điện (TC/CĐ điện CN trở lên, 1 năm KN). Lương TT theo năng lực. LH: 0912.345.678',
      'negotiable/month',
    ],
    ['Phiên dịch tiếng Trung: HSK5/TOCFL B2, SL 02, 18–25tr, làm T2–T7, HC', '18000000..25000000/month'],
    ['LĐPT thời vụ 30k/h, bao cơm, trả lương tuần, ko giữ CMND', '30000..30000/hour'],
    ['QC 10 người – tốt nghiệp THPT – ca 12h ngày/đêm luân phiên, OT 60-80h/tháng', ''],
    ['lương sản phẩm từ 9tr; không nhận hồ sơ photo', '9000000../month'],
    [
      'Công nhân lắp ráp | 500 | Nam: 200; Nữ: 300 | 18-35 | LĐPT | 9-12 triệu | KCN Vân Trung',
      '9000000..12000000/month',
    ],
    ['Cty tuyen 50 cn may, luong 8-11tr, co xe dua don, lh 0987123456', '8000000..11000000/month'],
    ['cao 1m60 trở lên, 18-35 tuổi, hạn 30/11/2026', ''],
    ['lương cứng 6tr + PC 1tr5 + TC => 9-11tr', '6000000..6000000/month base | 9000000..11000000/month'],
    ['Lao động thời vụ Tết: 350.000đ/ngày', '350000..350000/day'],
    [
      'Lương CB: 5.310.000; PC: 1.200.000; tổng thu nhập: 10tr~14tr',
      '5310000..5310000/month base | 10000000..14000000/month',
    ],
    ['lương 7tr5/tháng, ca 12 tiếng, nam cao 1m65 trở lên', '7500000..7500000/month'],
    ['Mức lương: từ 5.500.000đ. Thưởng sản lượng từ 500k-2tr', '5500000../month'],
    ['Số lượng 30; mức lương 8 -> 10tr', '8000000..10000000/month'],
    ['Số lượng: thỏa thuận', ''],
    ['SL 20, 8tr - 12h/ngày', '8000000..8000000/month'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('spans point into the original text, whatever its Unicode form', () => {
    const text = 'Thu nhập 8 – 12 triệu/tháng, lương CB 5tr310'.normalize('NFD');
    for (const pay of parsePays(text)) expect(text.slice(pay.start, pay.end)).toBe(pay.text);
    expect(parsePays(text).map(({ text: span }) => span.normalize('NFC'))).toEqual(['8 – 12 triệu/tháng', '5tr310']);
  });

  test('every way of writing the same monthly range gives the same range', () => {
    const amount = fc.integer({ min: 20, max: 400 }).map((tenths) => tenths * 100_000);
    const writings: ((vnd: number) => string)[] = [
      (vnd) => String(vnd),
      (vnd) => vnd.toLocaleString('vi-VN'),
      (vnd) => `${vnd.toLocaleString('en-US')} VND`,
      (vnd) => `${vnd / 1e6} triệu`,
      (vnd) => `${String(vnd / 1e6).replace('.', ',')}tr`,
      (vnd) => `${Math.floor(vnd / 1e6)}tr${vnd % 1e6 === 0 ? '' : (vnd % 1e6) / 1e5}`,
      (vnd) => `${vnd / 1e3}k`,
    ];
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.constantFrom(...writings),
        fc.constantFrom('-', ' - ', ' – ', ' đến ', '~'),
        (a, b, write, to) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(parsePay(`Thu nhập: ${write(low)}${to}${write(high)}`)).toMatchObject({
            min: low,
            max: high,
            unit: 'month',
          });
        },
      ),
    );
  });

  test('never throws and never points outside the text', () => {
    const piece = fc.constantFrom(
      'lương',
      '8',
      '12',
      'tr',
      '-',
      'k',
      '/h',
      ' ',
      'TT',
      '500',
      '.',
      ',',
      'đ',
      'từ',
      'đến',
      '\n',
      '+',
      'PC',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { start, end, text: span } of parsePays(text)) expect(text.slice(start, end)).toBe(span);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('parsePay', () => {
  test('prefers total income to base pay, and any figure to "negotiable"', () => {
    expect(parsePay('LCB 5tr310, tổng TN 10-14tr')).toMatchObject({ base: false, min: 10_000_000 });
    expect(parsePay('Lương thỏa thuận, LCB 5tr310')).toMatchObject({ base: true });
    expect(parsePay('đơn giá 2.500đ/sp, thu nhập 8-15tr')).toMatchObject({ unit: 'month', min: 8_000_000 });
    expect(parsePay('có xe đưa đón')).toBeUndefined();
  });
});

describe('monthlyVnd', () => {
  test.each([
    ['8-12tr', { min: 8_000_000, max: 12_000_000 }],
    ['từ 9tr', { min: 9_000_000 }],
    ['240k/ngày', { min: 6_240_000, max: 6_240_000 }],
    ['30k/h', { min: 6_240_000, max: 6_240_000 }],
    ['1tr5/tuần', { min: 6_500_000, max: 6_500_000 }],
    ['120 triệu/năm', { min: 10_000_000, max: 10_000_000 }],
    ['3.500đ/sp', undefined],
    ['$500', undefined],
    ['Thỏa thuận', undefined],
  ])('%j is %j a month', (text, expected) => {
    expect(monthlyVnd(parsePay(text)!)).toEqual(expected);
  });
});
