import { withoutContacts } from './without-contacts.js';

test.each([
  ['Làm ca ngày. Liên hệ Ms Hà 0912.345.678, ha.td@example.com', 'Làm ca ngày.'],
  ['Lương 8-12tr, LH: 0987 654 321 (chị Nguyễn Thị Lan)', 'Lương 8-12tr,'],
  ['gặp anh Tuấn tại cổng', 'gặp tại cổng'],
  ['CCCD 024304001234', 'CCCD'],
  ['SĐT +84 912 345 678; có xe đưa đón', '; có xe đưa đón'],
  ['tiếng Anh giao tiếp, Anh văn B1', 'tiếng Anh giao tiếp, Anh văn B1'],
  ['lương 12.000.000 đồng, 300 người', 'lương 12.000.000 đồng, 300 người'],
])('%s', (text, expected) => {
  expect(withoutContacts(text).replaceAll(/\s+/g, ' ').trim()).toBe(expected);
});
