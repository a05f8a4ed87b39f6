import { communesOf } from '../places/commune.js';
import { OCCUPATIONS } from '../occupations/occupation.js';
import { bannedForMinors, MINOR_BANNED_OCCUPATIONS } from './minor-bans.js';
import { MINIMUM_WAGES, minimumMonthlyWage, wageZone } from './minimum-wage.js';

/** Communes of a province in zones I to IV. */
const perZone = (province: string) =>
  [1, 2, 3, 4].map((zone) => communesOf(province).filter(({ code }) => wageZone(code) === zone).length);

describe('wageZone', () => {
  test.each<[string, string, number]>([
    ['07795', 'Nếnh, Bắc Ninh', 2],
    ['07735', 'Đồng Việt, Bắc Ninh', 2],
    ['07375', 'Lạng Giang, Bắc Ninh', 3],
    ['07444', 'Lục Nam, Bắc Ninh', 4],
    ['09193', 'Yên Phong, Bắc Ninh', 2],
    ['10756', 'Lai Khê, Hải Phòng', 1],
    ['10813', 'Thanh Hà, Hải Phòng', 2],
    ['05941', 'Điềm Thụy, Thái Nguyên', 3],
    ['05860', 'Phổ Yên, Thái Nguyên', 2],
    ['06385', 'Hữu Lũng, Lạng Sơn', 4],
    ['05977', 'Đông Kinh, Lạng Sơn', 3],
    ['06736', 'Móng Cái 3, Quảng Ninh', 1],
    ['06994', 'Vân Đồn, Quảng Ninh', 3],
  ])('puts %s (%s) into zone %i', (code, _name, zone) => {
    expect(wageZone(code)).toBe(zone);
  });

  test('covers every commune of the five provinces with as many per zone as the annex names', () => {
    expect(perZone('24')).toEqual([0, 53, 14, 32]);
    expect(perZone('31')).toEqual([99, 15, 0, 0]);
    expect(perZone('19')).toEqual([0, 16, 27, 49]);
    expect(perZone('20')).toEqual([0, 0, 4, 61]);
    expect(perZone('22')).toEqual([31, 5, 11, 7]);
  });

  test('knows no zone elsewhere', () => {
    expect(wageZone('00004')).toBeUndefined();
    expect(wageZone('99999')).toBeUndefined();
  });
});

describe('minimumMonthlyWage', () => {
  test('is the wage of the zone from 2026-01-01 and unknown before', () => {
    expect(minimumMonthlyWage('07795', '2026-11-22')).toBe(4_730_000);
    expect(minimumMonthlyWage('10756', '2026-01-01')).toBe(5_310_000);
    expect(minimumMonthlyWage('06385', '2026-01-01')).toBe(3_700_000);
    expect(minimumMonthlyWage('07795', '2025-12-31')).toBeUndefined();
    expect(minimumMonthlyWage('00004', '2026-11-22')).toBeUndefined();
  });

  test('falls from zone to zone, by month and by hour', () => {
    expect(MINIMUM_WAGES.map(({ monthly }) => monthly)).toEqual([5_310_000, 4_730_000, 4_140_000, 3_700_000]);
    expect(MINIMUM_WAGES.map(({ hourly }) => hourly)).toEqual([25_500, 22_700, 20_000, 17_800]);
  });
});

describe('bannedForMinors', () => {
  test.each(['7212', '8121', '8131', '7233', '7111', '9333', '8344'])('closes %s with a ground', (code) => {
    expect(bannedForMinors(code)).toMatch(/BLLĐ/);
  });

  test.each(['8153', '8202', '9321', '2643', '5131'])('leaves %s open', (code) => {
    expect(bannedForMinors(code)).toBeUndefined();
  });

  test('names prefixes that occur among the occupations, each once', () => {
    const prefixes = MINOR_BANNED_OCCUPATIONS.map(({ occupation }) => occupation);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.filter((prefix) => !OCCUPATIONS.some(({ code }) => code.startsWith(prefix)))).toEqual([]);
  });
});
