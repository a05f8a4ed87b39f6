import { INDUSTRIES, industryByCode } from './industry.js';

describe('INDUSTRIES', () => {
  test('are 21 sections, 88 divisions and 464 classes', () => {
    const levels = INDUSTRIES.map(({ level }) => level);
    const counts = ['section', 'division', 'class'].map((level) => levels.filter((each) => each === level).length);
    expect(counts).toEqual([21, 88, 464]);
  });

  test('hang together: a class belongs to a division of its section', () => {
    const orphans = INDUSTRIES.filter(
      ({ level, code, section }) => level === 'class' && industryByCode(code.slice(0, 2))?.section !== section,
    );
    expect(orphans).toEqual([]);
  });

  test('are found by section, division and class', () => {
    expect(industryByCode('c')?.en).toBe('Manufacturing');
    expect(industryByCode('26')?.vi).toContain('điện tử');
    expect(industryByCode('2610')).toMatchObject({ section: 'C', vi: 'Sản xuất linh kiện điện tử' });
    expect(industryByCode('9999')).toBeUndefined();
  });
});
