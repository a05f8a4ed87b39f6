import { COMMUNES, communeByCode, communesOf } from './commune.js';
import { communePoint } from './commune-point.js';
import { FORMER_UNITS } from './former-unit.js';
import { distanceMetres } from './geo-point.js';
import { PROVINCES, provinceByCode, provincePoint } from './province.js';

const isComposed = (text: string) => text === text.normalize('NFC');

describe('administrative units', () => {
  test('are 34 provinces and 3,321 communes, composed, with unique codes', () => {
    expect(PROVINCES).toHaveLength(34);
    expect(COMMUNES).toHaveLength(3321);
    expect(new Set(COMMUNES.map(({ code }) => code)).size).toBe(3321);
    expect(COMMUNES.filter(({ code, name }) => !/^\d{5}$/.test(code) || name === '' || !isComposed(name))).toEqual([]);
    expect(COMMUNES.filter(({ provinceCode }) => provinceByCode(provinceCode) === undefined)).toEqual([]);
  });

  test.each([
    ['24', 99],
    ['31', 114],
    ['19', 92],
    ['22', 54],
    ['20', 65],
  ])('count the communes of province %s', (code, count) => {
    expect(communesOf(code)).toHaveLength(count);
  });

  test('count wards, communes and special zones as the reform did', () => {
    const kinds = COMMUNES.map(({ kind }) => kind);
    const counts = ['phường', 'xã', 'đặc khu'].map((kind) => kinds.filter((each) => each === kind).length);
    expect(counts).toEqual([687, 2621, 13]);
  });

  test('account for each of the 63 former provinces once', () => {
    const former = PROVINCES.flatMap((province) => province.former);
    expect(former).toHaveLength(63);
    expect(new Set(former.map(({ code }) => code)).size).toBe(63);
    const named = new Set(FORMER_UNITS.map(({ province }) => province));
    expect(former.filter(({ name }) => !named.has(name))).toEqual([]);
    expect(named.size).toBe(63);
  });

  test('keep the code 24 for two units in turn', () => {
    expect(provinceByCode('24')).toMatchObject({ name: 'Bắc Ninh', validFrom: '2025-07-01' });
    expect(provinceByCode('24')!.former).toEqual([
      { code: '24', name: 'Bắc Giang', validTo: '2025-06-30' },
      { code: '27', name: 'Bắc Ninh', validTo: '2025-06-30' },
    ]);
  });

  test('lead every one of the 10,977 former units to a commune of today in the province that took its province', () => {
    expect(FORMER_UNITS).toHaveLength(10_977);
    const provinceOf = new Map(PROVINCES.flatMap(({ code, former }) => former.map(({ name }) => [name, code])));
    const lost = FORMER_UNITS.filter(
      ({ communeCode, province }) => communeByCode(communeCode)?.provinceCode !== provinceOf.get(province),
    );
    expect(lost).toEqual([]);
  });

  test('carry composed former names, blank only for the five island districts', () => {
    expect(FORMER_UNITS.filter(({ name, district }) => !isComposed(name) || !isComposed(district))).toEqual([]);
    expect(FORMER_UNITS.filter(({ kind, name }) => (kind === 'huyện đảo') !== (name === ''))).toEqual([]);
    expect(FORMER_UNITS.filter(({ kind }) => kind === 'huyện đảo')).toHaveLength(5);
    expect(FORMER_UNITS.filter(({ code, kind }) => kind !== 'huyện đảo' && !/^\d{5}$/.test(code))).toEqual([]);
  });

  test('give every commune the districts it came from', () => {
    expect(COMMUNES.filter(({ formerDistricts }) => formerDistricts.length === 0)).toEqual([]);
    expect(communeByCode('07795')).toMatchObject({
      name: 'Nếnh',
      kind: 'phường',
      formerDistricts: ['Thị xã Việt Yên'],
    });
  });
});

describe('points', () => {
  test('exist for every commune of Bắc Ninh, inside the province, and for every province', () => {
    for (const { code } of communesOf('24')) {
      const point = communePoint(code)!;
      expect(point.lat).toBeGreaterThan(20.9);
      expect(point.lat).toBeLessThan(21.7);
      expect(point.lng).toBeGreaterThan(105.8);
      expect(point.lng).toBeLessThan(107.1);
    }
    expect(PROVINCES.filter(({ code }) => provincePoint(code) === undefined)).toEqual([]);
    expect(communePoint('00004')).toBeUndefined();
  });

  test('measure great circles in whole metres', () => {
    const hanoi = provincePoint('01')!;
    const saigon = provincePoint('79')!;
    expect(distanceMetres(hanoi, hanoi)).toBe(0);
    expect(Math.abs(distanceMetres(hanoi, saigon) - 1_136_000)).toBeLessThan(5_000);
    expect(Number.isInteger(distanceMetres(hanoi, saigon))).toBe(true);
    expect(distanceMetres({ lat: 21, lng: 106 }, { lat: 21, lng: 106.01 })).toBe(1038);
  });
});
