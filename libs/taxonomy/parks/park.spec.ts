import { communeByCode } from '../places/commune.js';
import { COUNTRIES } from '../overseas/country.js';
import { findPark, parkByCode, PARKS } from './park.js';

describe('PARKS', () => {
  test('have unique codes that begin with their kind', () => {
    expect(new Set(PARKS.map(({ code }) => code)).size).toBe(PARKS.length);
    expect(PARKS.filter(({ code, kind }) => !code.startsWith(`${kind.toLowerCase()}-`))).toEqual([]);
  });

  test('lie in communes of today, in their own province', () => {
    for (const { communeCodes, provinceCode } of PARKS) {
      expect(communeCodes.length).toBeGreaterThan(0);
      for (const code of communeCodes) expect(communeByCode(code)?.provinceCode).toBe(provinceCode);
    }
  });

  test('share their investors among known countries to 100 per cent', () => {
    const countries = new Set(COUNTRIES.map(({ code }) => code));
    for (const { investorCountries } of PARKS) {
      expect(Object.values(investorCountries).reduce((sum, share) => sum + share, 0)).toBe(100);
      expect(Object.keys(investorCountries).filter((code) => !countries.has(code))).toEqual([]);
    }
  });

  test('put Quang Châu into the ward of Nếnh', () => {
    expect(parkByCode('kcn-quang-chau')).toMatchObject({
      name: 'Quang Châu',
      provinceCode: '24',
      communeCodes: ['07795'],
    });
    expect(parkByCode('kcn-unknown')).toBeUndefined();
  });
});

describe('findPark', () => {
  test.each([
    ['KCN Quang Châu', undefined, 'kcn-quang-chau'],
    ['quang chau', undefined, 'kcn-quang-chau'],
    ['Lô D, Khu công nghiệp Vân Trung, Bắc Giang', undefined, 'kcn-van-trung'],
    ['VSIP Bắc Ninh', undefined, 'kcn-vsip-bac-ninh'],
    ['Yên Phong 2C', '24', 'kcn-yen-phong-2'],
    ['KCN Thuận Thành III', '24', 'kcn-thuan-thanh-3'],
    ['Song Khê - Nội Hoàng', undefined, 'kcn-song-khe-noi-hoang'],
    ['CCN Việt Hòa', '31', 'ccn-viet-hoa'],
    ['KCN Hữu Lũng', '20', 'kcn-huu-lung'],
    ['DEEP C Quảng Ninh', undefined, 'kcn-bac-tien-phong'],
  ])('finds in "%s" (province %s) %s', (text, province, code) => {
    expect(findPark(text, province)?.code).toBe(code);
  });

  test('finds none in another province, in an unknown name, in none', () => {
    expect(findPark('KCN Quang Châu', '31')).toBeUndefined();
    expect(findPark('KCN Không Có')).toBeUndefined();
    expect(findPark('')).toBeUndefined();
  });
});
