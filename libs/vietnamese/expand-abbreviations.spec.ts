import * as fc from 'fast-check';
import { ABBREVIATIONS } from './abbreviations.js';
import { expandAbbreviations } from './expand-abbreviations.js';
import { fold } from './fold.js';

describe('expandAbbreviations', () => {
  test.each([
    // one meaning, any case, with or without đ
    ['LĐPT', 'lao động phổ thông'],
    ['lđpt', 'lao động phổ thông'],
    ['ldpt', 'lao động phổ thông'],
    ['KCN Quang Châu', 'khu công nghiệp Quang Châu'],
    ['kcn', 'khu công nghiệp'],
    ['Cty TNHH MTV', 'công ty trách nhiệm hữu hạn một thành viên'],
    ['C.ty may', 'công ty may'],
    ['ktv', 'kỹ thuật viên'],
    ['BHXH, BHYT', 'bảo hiểm xã hội, bảo hiểm y tế'],
    ['P.HCNS', 'P.hành chính nhân sự'],
    // CN
    ['cn may', 'công nhân may'],
    ['CN sản xuất', 'công nhân sản xuất'],
    ['cần tuyển gấp 300 CN nữ/nam', 'cần tuyển gấp 300 công nhân nữ/nam'],
    ['tuyen 50 cn may', 'tuyen 50 công nhân may'],
    ['điện CN trở lên', 'điện công nghiệp trở lên'],
    ['may CN', 'may công nghiệp'],
    ['làm T2-T7, nghỉ CN', 'làm T2-T7, nghỉ chủ nhật'],
    ['T7, CN', 'T7, chủ nhật'],
    ['CN Bắc Ninh', 'chi nhánh Bắc Ninh'],
    ['tốt nghiệp CN kinh tế', 'tốt nghiệp cử nhân kinh tế'],
    // TC, CĐ, ĐH
    ['TC/CĐ điện', 'trung cấp/cao đẳng điện'],
    ['tốt nghiệp TC, CĐ, ĐH', 'tốt nghiệp trung cấp, cao đẳng, đại học'],
    ['ĐH, 2 năm KN', 'đại học, 2 năm kinh nghiệm'],
    ['CĐ trở lên', 'cao đẳng trở lên'],
    ['có TC 2h/ngày', 'có tăng ca 2h/ngày'],
    ['phòng TC kế toán', 'phòng tài chính kế toán'],
    ['phí CĐ', 'phí công đoàn'],
    ['xưởng có ĐH', 'xưởng có điều hòa'],
    // TT, TN, KT
    ['Lương TT theo năng lực', 'Lương thỏa thuận theo năng lực'],
    ['TT dạy nghề', 'trung tâm dạy nghề'],
    ['tổng TN 10-14tr', 'tổng thu nhập 10-14tr'],
    ['TN THPT', 'tốt nghiệp trung học phổ thông'],
    ['bảo hiểm TN', 'bảo hiểm thất nghiệp'],
    ['KT trưởng', 'kế toán trưởng'],
    ['công nhân KT', 'công nhân kỹ thuật'],
    ['KT chất lượng', 'kiểm tra chất lượng'],
    // others
    ['làm T2–T7, HC', 'làm T2–T7, hành chính'],
    ['lương CB 5tr310 + PC chuyên cần', 'lương cơ bản 5tr310 + phụ cấp chuyên cần'],
    ['Thợ Btông, CP, cốt thép', 'Thợ Btông, cốp pha, cốt thép'],
    ['Cty CP', 'công ty cổ phần'],
    ['ko cần KN', 'không cần kinh nghiệm'],
    ['1 năm KN', '1 năm kinh nghiệm'],
    ['18-40t', '18-40 tuổi'],
    ['gần QL1A', 'gần quốc lộ 1A'],
    ['OT 60-80h/tháng', 'tăng ca 60-80h/tháng'],
    ['NV kho', 'nhân viên kho'],
    ['300CN may', '300 công nhân may'],
    ['50 cn may'.normalize('NFD'), '50 công nhân may'],
    // undecided, or no abbreviation
    ['CN', 'CN'],
    ['TT', 'TT'],
    ['KT', 'KT'],
    ['NV', 'NV'],
    ['lương 500k', 'lương 500k'],
    ['ớt, ot', 'ớt, ot'],
    ['HSK5, N4, T7', 'HSK5, N4, T7'],
    ['công nhân may', 'công nhân may'],
    ['xe nâng 5t', 'xe nâng 5t'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(expandAbbreviations(text).text).toBe(expected);
  });

  test('a title or query decides by its head, a notice does not', () => {
    expect(expandAbbreviations('CN bảo trì', 'notice').text).toBe('CN bảo trì');
    expect(expandAbbreviations('CN bảo trì', 'title').text).toBe('công nhân bảo trì');
    expect(expandAbbreviations('cn bao tri', 'query').text).toBe('công nhân bao tri');
  });

  test('every expansion is listed with its span, and choices among meanings are marked', () => {
    const text = 'Cty tuyển 20 CN may';
    const { expansions } = expandAbbreviations(text);
    expect(expansions).toEqual([
      { from: 'Cty', to: 'công ty', start: 0, end: 3, ambiguous: false },
      { from: 'CN', to: 'công nhân', start: 13, end: 15, ambiguous: true },
    ]);
  });

  test('the list of expansions explains the whole difference', () => {
    const word = fc.constantFrom(
      ...ABBREVIATIONS.map(({ form }) => form),
      'may',
      '20',
      '/',
      ',',
      'lương',
      'tuyển',
      'T7',
      '-',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((parts) => parts.join(' ')),
        (text) => {
          const { text: expanded, expansions } = expandAbbreviations(text);
          let rebuilt = '';
          let at = 0;
          for (const { from, to, start, end } of expansions) {
            expect(text.slice(start, end)).toBe(from);
            rebuilt += text.slice(at, start) + to;
            at = end;
          }
          expect((rebuilt + text.slice(at)).replaceAll(' ', '')).toBe(expanded.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('ABBREVIATIONS', () => {
  test('no form appears twice and no meaning is an abbreviation again', () => {
    const forms = ABBREVIATIONS.map(({ form }) => form.toLowerCase());
    expect(new Set(forms).size).toBe(forms.length);
    for (const { form, readings } of ABBREVIATIONS) {
      for (const { to } of readings) expect(`${form}: ${expandAbbreviations(to).text}`).toBe(`${form}: ${to}`);
    }
  });

  test('every meaning can be reached', () => {
    for (const { readings, ambiguous } of ABBREVIATIONS) {
      expect(ambiguous).toBe(readings.length > 1);
      for (const { before, after, default: fallback, leads } of readings)
        expect(before ?? after ?? fallback ?? leads).toBeDefined();
    }
  });

  test('cues are written folded, as they are matched', () => {
    for (const { readings } of ABBREVIATIONS) {
      for (const { before = '', after = '' } of readings)
        expect(fold(before + after)).toBe((before + after).toLowerCase().trim());
    }
  });
});
