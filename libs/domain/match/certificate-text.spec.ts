import { certificateText } from './certificate-text.js';

test('a stable outcome is said to have no pair that would rather have each other', () => {
  const text = certificateText({ feasiblePairs: 17_016_614, blockingPairs: 0, infeasibleAssignments: 0 });
  expect(text?.vi).toBe(
    'Đã kiểm tra độc lập 17.016.614 cặp phù hợp: không ai được xếp trái quy định, không nơi nào quá số chỗ; ' +
      'không có cặp nào mà cả người lao động và doanh nghiệp đều muốn nhau hơn kết quả này',
  );
  expect(text?.en).toMatch(/^17,016,614 feasible pairs .*; no pair in which /);
  expect(certificateText({ feasiblePairs: 5, blockingPairs: 3 })?.en).toContain('3 pairs in which');
});

test.each([
  [0, '100.00'],
  [94, '99.99'],
  [101, '99.98'],
  [2_350, '99.76'],
])('a gap of %i millionths is at least %s % of the greatest sum, never rounded up', (gapPpm, reached) => {
  const text = certificateText({ feasiblePairs: 10, gapPpm, primal: 1, dual: 1 });
  expect(text?.en).toContain(`at least ${reached} %`);
  expect(text?.vi).toContain(`ít nhất ${reached.replace('.', ',')} %`);
});

test('introductions are called so, and what was kept from the earlier run is said to be left out', () => {
  const text = certificateText({ feasiblePairs: 10, blockingPairs: 0, infeasibleReferrals: 0, lockedPairs: 1_200 });
  expect(text?.vi).toContain('(không gồm 1.200 cặp giữ nguyên từ đợt trước): không ai được giới thiệu trái quy định');
  expect(text?.en).toContain('(without 1,200 kept from the earlier run): nobody is introduced against a rule');
});

test('ranked lists, which claim nothing, have no certificate to put in words', () => {
  expect(certificateText({})).toBeUndefined();
});
