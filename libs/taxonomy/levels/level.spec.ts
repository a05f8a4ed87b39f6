import { codeLevel, levelByCode, LEVELS } from './level.js';
import { codeSchooling } from './schooling.js';

describe('codeLevel', () => {
  test.each([
    ['TC', 'intermediate'],
    ['CĐ nghề', 'college'],
    ['CĐ', 'college'],
    ['ĐH', 'university'],
    ['Đại học', 'university'],
    ['dai hoc', 'university'],
    ['Trung cấp điện', 'intermediate'],
    ['Trung cấp nghề', 'intermediate'],
    ['trung cap tro len', 'intermediate'],
    ['TC/CĐ điện CN trở lên', 'intermediate'],
    ['Tốt nghiệp CĐ, ĐH chuyên ngành cơ khí', 'college'],
    ['TCCN', 'intermediate'],
    ['Sơ cấp nghề', 'elementary'],
    ['LĐPT', 'none'],
    ['Lao động phổ thông', 'none'],
    ['Không yêu cầu bằng cấp', 'none'],
    ['Chưa qua đào tạo', 'none'],
    ['CNKT không bằng', 'unskilled-worker'],
    ['Chứng chỉ nghề dưới 3 tháng', 'cert-under-3m'],
    ['Chứng chỉ kỹ năng nghề quốc gia bậc 2', 'national-skill-cert'],
    ['Cử nhân', 'university'],
    ['Thạc sĩ', 'master'],
    ['ThS', 'master'],
    ['Tiến sĩ', 'doctor'],
    ['Bachelor degree', 'university'],
  ])('reads "%s" as %s', (text, code) => {
    expect(codeLevel(text)).toBe(code);
  });

  test.each(['12/12', 'THPT', 'Tốt nghiệp cấp 3', 'TC 60h/tháng', 'Trung tâm', 'sơ cấp cứu', ''])(
    'reads no level into "%s"',
    (text) => {
      expect(codeLevel(text)).toBeUndefined();
    },
  );

  test('ranks the ladder without gaps and maps it to the three forms', () => {
    expect(LEVELS.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(LEVELS.map(({ nd352 }) => nd352)).size).toBe(8);
    expect(new Set(LEVELS.map(({ nd318 }) => nd318)).size).toBe(9);
    expect(new Set(LEVELS.map(({ mau33 }) => mau33).filter(Boolean)).size).toBe(6);
    expect(levelByCode('college')?.vi).toBe('Cao đẳng');
  });
});

describe('codeSchooling', () => {
  test.each([
    ['12/12', 'upper-secondary'],
    ['10/10', 'upper-secondary'],
    ['9/12', 'lower-secondary'],
    ['7/10', 'lower-secondary'],
    ['5/12', 'primary'],
    ['3/12', 'below-primary'],
    ['THPT', 'upper-secondary'],
    ['Tốt nghiệp cấp 3', 'upper-secondary'],
    ['tot nghiep thpt', 'upper-secondary'],
    ['THCS trở lên', 'lower-secondary'],
    ['Tốt nghiệp THCS/THPT', 'lower-secondary'],
    ['hết lớp 9', 'lower-secondary'],
    ['Tiểu học', 'primary'],
    ['Chưa tốt nghiệp tiểu học', 'below-primary'],
  ])('reads "%s" as %s', (text, code) => {
    expect(codeSchooling(text)).toBe(code);
  });

  test.each(['Đại học', '15/12/2026', '01/12/2026', 'lao động phổ thông', ''])(
    'reads no schooling into "%s"',
    (text) => {
      expect(codeSchooling(text)).toBeUndefined();
    },
  );
});
