import { occupationByCode } from '../occupations/occupation.js';
import { codeCountry, COUNTRIES } from './country.js';
import { codeProgramme, PROGRAMMES } from './programme.js';

describe('codeCountry', () => {
  test.each([
    ['Hàn Quốc', 'KR'],
    ['han quoc', 'KR'],
    ['Nhật', 'JP'],
    ['nhật', 'JP'],
    ['đi Nhật 3 năm', 'JP'],
    ['TTS Nhật về nước', 'JP'],
    ['Đài Loan', 'TW'],
    ['đi Đài về', 'TW'],
    ['TQ', 'CN'],
    ['Mỹ', 'US'],
    ['Taiwan', 'TW'],
    ['Germany', 'DE'],
    ['CHLB Đức', 'DE'],
  ])('reads "%s" as %s', (text, code) => {
    expect(codeCountry(text)).toBe(code);
  });

  test.each(['', 'thợ hàn', 'đạo đức tốt', 'mỹ phẩm', 'anh em', 'thời gian dài', 'pháp luật'])(
    'reads no country into "%s"',
    (text) => {
      expect(codeCountry(text)).toBeUndefined();
    },
  );
});

describe('codeProgramme', () => {
  test.each([
    ['EPS về nước', 'kr-eps'],
    ['visa E-9', 'kr-eps'],
    ['TTS Nhật về', 'jp-titp'],
    ['thực tập sinh', 'jp-titp'],
    ['tu nghiep sinh', 'jp-titp'],
    ['tokutei ginou', 'jp-ssw1'],
    ['kỹ năng đặc định số 2', 'jp-ssw2'],
    ['IM Japan', 'jp-im-japan'],
    ['đi Đài 3 năm', 'tw-factory'],
    ['khán hộ công', 'tw-caregiver'],
    ['kỹ sư Nhật', 'jp-engineer'],
    ['Ausbildung', 'de-dual'],
  ])('reads "%s" as %s', (text, code) => {
    expect(codeProgramme(text)).toBe(code);
  });

  test('reads none into other work', () => {
    expect(codeProgramme('công nhân may')).toBeUndefined();
  });
});

describe('PROGRAMMES', () => {
  test('belong to known countries and teach known occupations', () => {
    const countries = new Set(COUNTRIES.map(({ code }) => code));
    for (const { country, occupations } of PROGRAMMES) {
      expect(countries).toContain(country);
      expect(occupations.filter((code) => occupationByCode(code) === undefined)).toEqual([]);
    }
  });
});
