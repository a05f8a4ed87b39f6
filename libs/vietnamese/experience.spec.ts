import { parseExperience } from './experience.js';

describe('parseExperience', () => {
  test.each([
    ['Không yêu cầu kinh nghiệm', { years: 0, level: 'none' }],
    ['ko cần KN', { years: 0, level: 'none' }],
    ['không cần kinh nghiệm', { years: 0, level: 'none' }],
    ['Chưa có kinh nghiệm', { years: 0, level: 'none' }],
    ['Không yêu cầu', { years: 0, level: 'none' }],
    ['Không', { years: 0, level: 'none' }],
    ['1 năm KN', { years: 1, level: '1-2' }],
    ['TC/CĐ điện CN trở lên, 1 năm KN, đọc bản vẽ', { years: 1, level: '1-2' }],
    ['kinh nghiệm 3 năm', { years: 3, level: '2-5' }],
    ['Có ít nhất 02 năm kinh nghiệm ở vị trí tương đương', { years: 2, level: '2-5' }],
    ['ít nhất hai năm kinh nghiệm', { years: 2, level: '2-5' }],
    ['6 tháng kinh nghiệm', { years: 0.5, level: 'under-1' }],
    ['nửa năm kinh nghiệm', { years: 0.5, level: 'under-1' }],
    ['1,5 năm', { years: 1.5, level: '1-2' }],
    ['1 năm rưỡi kinh nghiệm', { years: 1.5, level: '1-2' }],
    ['2-3 năm', { years: 2, level: '2-5' }],
    ['từ 1 đến 2 năm kinh nghiệm', { years: 1, level: '1-2' }],
    ['Trên 5 năm', { years: 5, level: 'over-5' }],
    ['5 năm trở lên', { years: 5, level: 'over-5' }],
    ['Dưới 1 năm', { level: 'under-1' }],
    ['2', { years: 2, level: '2-5' }],
    ['0', { years: 0, level: 'none' }],
    ['3 years of experience', { years: 3, level: '2-5' }],
    ['đã có KN', { level: 'unknown' }],
    ['hợp đồng 1 năm, lương 8-12tr', { level: 'unknown' }],
    ['tuổi 22–45', { level: 'unknown' }],
    ['', { level: 'unknown' }],
    ['Kinh nghiệm: 2 năm'.normalize('NFD'), { years: 2, level: '2-5' }],
  ])('%j', (text, expected) => {
    expect(parseExperience(text)).toEqual(expected);
  });
});
