import { PlaceCoder } from './code-place.js';

const places = new PlaceCoder('24');

test.each([
  [['KCN Quang Châu'], { provinceCode: '24', parkCode: 'kcn-quang-chau', remarks: [] }],
  [['lô E7 KCN Vân Trung, phường Nếnh'], { parkCode: 'kcn-van-trung', communeCode: '07795' }],
  [['xã Tân Dĩnh, huyện Lạng Giang'], { communeCode: '07432', remarks: ['place.former'] }],
  [['Việt Yên'], { provinceCode: '24', remarks: ['place.former'] }],
  [['TP Thủ Đức'], { provinceCode: '79', remarks: ['place.former', 'place.outside'] }],
])('%j is coded as %j', (texts, coded) => {
  expect(places.code(texts)).toMatchObject(coded);
});

test('a former district is no commune, and a cluster that the registry does not know is no commune elsewhere', () => {
  expect(places.code(['Việt Yên'])).not.toHaveProperty('communeCode');
  expect(places.code(['CCN Tân Dân'])).toBeUndefined();
  expect(places.code(['Khu Không Có Thật'])).toBeUndefined();
});

test('bus stops become the communes of today', () => {
  expect(places.communes(['Lạng Giang', 'Lục Nam']).length).toBeGreaterThan(8);
});
