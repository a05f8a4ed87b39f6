import { LANGUAGE_CERTIFICATES, parseLanguageCertificate } from './language-certificate.js';
import { codeLanguages, LANGUAGES } from './language.js';

describe('codeLanguages', () => {
  test.each<[string, string[]]>([
    ['Biết tiếng Trung hoặc tiếng Anh giao tiếp', ['zh', 'en']],
    ['tieng nhat', ['ja']],
    ['Anh văn B', ['en']],
    ['thợ hàn', []],
    ['anh em', []],
  ])('finds in "%s" %j', (text, codes) => {
    expect(codeLanguages(text)).toEqual(codes);
  });
});

describe('parseLanguageCertificate', () => {
  test.each<[string, string, string, string, number]>([
    ['HSK5/TOCFL B2', 'zh', 'hsk', '5', 4],
    ['TOCFL B2', 'zh', 'tocfl', 'B2', 4],
    ['N3', 'ja', 'jlpt', 'N3', 3],
    ['JLPT N1', 'ja', 'jlpt', 'N1', 5],
    ['tiếng Nhật N4', 'ja', 'jlpt', 'N4', 2],
    ['biết tiếng nhật n4 là lợi thế', 'ja', 'jlpt', 'N4', 2],
    ['TOPIK 4', 'ko', 'topik', '4', 4],
    ['TOPIK II cấp 3', 'ko', 'topik', '2', 2],
    ['topik cấp 5', 'ko', 'topik', '5', 5],
    ['Tiếng Hàn TOPIK3', 'ko', 'topik', '3', 3],
    ['EPS-TOPIK', 'ko', 'eps-topik', 'pass', 2],
    ['TOEIC 650', 'en', 'toeic', '650', 3],
    ['Toeic từ 800 điểm', 'en', 'toeic', '800', 4],
    ['IELTS 6.5', 'en', 'ielts', '6.5', 4],
    ['IELTS 6,0', 'en', 'ielts', '6.0', 4],
    ['NAT-TEST 4Q', 'ja', 'nat-test', '4Q', 2],
    ['JFT-Basic A2', 'ja', 'jft-basic', 'A2', 2],
    ['Goethe B1', 'de', 'goethe', 'B1', 3],
    ['Tiếng Anh B1', 'en', 'cefr', 'B1', 3],
    ['tieng duc b2', 'de', 'cefr', 'B2', 4],
    ['HSK cấp 4 trở lên', 'zh', 'hsk', '4', 3],
    ['HSK', 'zh', 'hsk', '', 0],
  ])('reads "%s"', (text, language, certificate, grade, ordinal) => {
    expect(parseLanguageCertificate(text)).toEqual({ language, certificate, grade, ordinal });
  });

  test.each(['', 'thợ hàn 6G', 'bằng B2', 'tiếng Trung giao tiếp tốt', 'TN THPT'])('reads none into "%s"', (text) => {
    expect(parseLanguageCertificate(text)).toBeUndefined();
  });

  test('knows certificates of known languages with ordinals 1 to 6', () => {
    const languages = new Set(LANGUAGES.map(({ code }) => code));
    for (const { language, grades } of LANGUAGE_CERTIFICATES) {
      expect(languages).toContain(language);
      for (const { ordinal } of grades) expect([1, 2, 3, 4, 5, 6]).toContain(ordinal);
    }
  });
});
