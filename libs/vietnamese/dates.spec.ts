import * as fc from 'fast-check';
import { endOfDayUtc, excelSerialToDate, parseDate } from './dates.js';

const context = { referenceDate: '2026-11-22' };

function read(text: string, given: Parameters<typeof parseDate>[1] = context): string {
  const found = parseDate(text, given);
  if (!found) return '-';
  return [found.date, found.precision, found.swapped && 'swapped', found.end && 'end'].filter(Boolean).join(' ');
}

describe('parseDate', () => {
  test.each([
    ['25/08/2026', '2026-08-25 day'],
    ['5/8/26', '2026-08-05 day'],
    ['05-08-2026', '2026-08-05 day'],
    ['5.8.2026', '2026-08-05 day'],
    ['05 / 08 / 2026', '2026-08-05 day'],
    ['2026-08-05', '2026-08-05 day'],
    ['2026-08-05T00:00:00.000Z', '2026-08-05 day'],
    ['ngày 02 tháng 9 năm 2026', '2026-09-02 day'],
    ['02 tháng 9, 2026', '2026-09-02 day'],
    ['30-Nov-26', '2026-11-30 day'],
    ['Nov 30, 2026', '2026-11-30 day'],
    ['20/06/84', '1984-06-20 day'],
    ['30853', '1984-06-20 day'],
    ['30853.5', '1984-06-20 day'],
    ['08/25/2026', '2026-08-25 day swapped'],
    ['Hạn nộp: 25/08/2026', '2026-08-25 day end'],
    ['đến hết 30/11', '2026-11-30 day end'],
    ['trước 17h00 ngày 30/11/2026', '2026-11-30 day end'],
    ['từ 01/11 đến hết 30/11/2026', '2026-11-30 day end'],
    ['Nộp hồ sơ trước ngày 15/1', '2027-01-15 day end'],
    ['30/11', '2026-11-30 day'],
    ['15 tháng 12', '2026-12-15 day'],
    ['T11/2026', '2026-11-01 month'],
    ['tháng 11/2026', '2026-11-01 month'],
    ['11/2026', '2026-11-01 month'],
    ['hết tháng 2 năm 2028', '2028-02-29 month end'],
    ['tháng 3', '2027-03-01 month'],
    ['T12', '2026-12-01 month'],
    ['SN 1999', '1999-01-01 year'],
    ['sinh năm 1999', '1999-01-01 year'],
    ['SN 86', '1986-01-01 year'],
    ['1999', '1999-01-01 year'],
    ['00/00/1986', '1986-01-01 year'],
    ['hết năm 2026', '2026-12-31 year end'],
    ['ngày 02 tháng 9 năm 2026'.normalize('NFD'), '2026-09-02 day'],
    // not dates
    ['31/02/2026', '-'],
    ['làm T2-T7', '-'],
    ['thu nhập từ 8-12tr', '-'],
    ['lương tháng 13', '-'],
    ['LH 0912.345.678', '-'],
    ['5.310.000đ', '-'],
    ['6 tháng kinh nghiệm', '-'],
    ['trình độ 9/12', '-'],
    ['tăng ca 2h/ngày', '-'],
    ['làm việc 24/7', '-'],
    ['', '-'],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('dates without a year stay unread without a context', () => {
    expect(read('đến hết 30/11', {})).toBe('-');
    expect(read('đến hết 30/11', { year: 2025 })).toBe('2025-11-30 day end');
  });

  test('every calendar day reads back from each way of writing it', () => {
    const day = fc.date({ min: new Date('1940-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const writings: ((d: number, m: number, y: number) => string)[] = [
      (d, m, y) => `${d}/${m}/${y}`,
      (d, m, y) => `${String(d).padStart(2, '0')}-${String(m).padStart(2, '0')}-${y}`,
      (d, m, y) => `ngày ${d} tháng ${m} năm ${y}`,
      (d, m, y) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (d, m, y) => `Hạn: ${d}.${m}.${y}`,
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...writings), (date, write) => {
        const text = write(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
        expect(parseDate(text)?.date).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  test('spans point into the original text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('đến hết ngày 30/11/2026 nhé'.normalize('NFD'))),
        (text) => {
          const found = parseDate(text, context);
          expect(text.slice(found?.start ?? 0, found?.stop ?? 0)).toBe(found?.text ?? '');
        },
      ),
    );
  });
});

describe('excelSerialToDate', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [30_853, '1984-06-20'],
    [46_348.75, '2026-11-22'],
    [0, undefined],
    [-5, undefined],
    [Number.NaN, undefined],
    [2_958_466, undefined],
  ])('serial %d is %s', (serial, expected) => {
    expect(excelSerialToDate(serial)).toBe(expected);
  });
});

describe('endOfDayUtc', () => {
  test('is the last millisecond of the local day', () => {
    expect(endOfDayUtc('2026-11-30')).toBe('2026-11-30T16:59:59.999Z');
  });
});
