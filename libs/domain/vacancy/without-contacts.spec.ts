import { withoutContacts } from './without-contacts.js';

test.each([
  ['Liên hệ chị Hoa 0912 345 678 hoặc 0222.3.812.345', 'Liên hệ chị Hoa … hoặc …'],
  ['Zalo +84 (912) 345-678', 'Zalo …'],
  ['Gửi CV: tuyen.dung@may-mau.example.vn nhé', 'Gửi CV: … nhé'],
  ['CCCD 027201001234', 'CCCD …'],
  ['ĐT.0912345678', 'ĐT.…'],
  ['Số 5 0912 345 678', 'Số 5 …'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutContacts(text)).toBe(shown);
});

test.each([
  'Lương 9.000.000 – 12.000.000 đồng',
  '8.000.000-12.000.000',
  '9000000-12000000 đồng',
  '10,000,000-15,000,000 VND',
  'Ca 8h00-17h00, 26 công/tháng',
  'Tuyển 150 người, hạn 30/11/2026',
  'KCN Quế Võ 3',
])('%s stays as it is', (text) => {
  expect(withoutContacts(text)).toBe(text);
});

test('lines stay lines', () => {
  expect(withoutContacts('Dòng 1\n  0912345678\nDòng 3')).toBe('Dòng 1\n …\nDòng 3');
});
