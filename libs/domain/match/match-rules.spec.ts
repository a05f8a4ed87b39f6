import { explainQueue, explainRule } from './explain-match.js';
import { ageClassOn, sharesPriorityGroup } from './match-facts.js';
import { MATCH_RULE_CODES, MATCH_RULES, outcomeOf, ruleBit, rulesOf } from './match-rules.js';

test('every rule has a bit of its own and words in both languages, and those of the law name it', () => {
  expect([...MATCH_RULE_CODES].toSorted()).toEqual(Object.keys(MATCH_RULES).toSorted());
  expect(rulesOf(MATCH_RULE_CODES.reduce((mask, code) => mask | ruleBit(code), 0))).toEqual([...MATCH_RULE_CODES]);
  for (const code of ['age-under-15', 'minor-banned-work', 'minor-night-shift', 'certificate-missing'] as const) {
    expect(explainRule(code).law).toMatch(/BLLĐ 2019/);
  }
});

test('a missing certificate alone means eligible after training; with anything else it is a refusal', () => {
  expect(outcomeOf([])).toBe('eligible');
  expect(outcomeOf(['certificate-missing'])).toBe('after-training');
  expect(outcomeOf(['certificate-missing', 'level-below'])).toBe('refused');
});

test('an age class turns on the birthday, and a year alone counts as its last day', () => {
  expect(ageClassOn('2011-11-22', '2026-11-22')).toBe('15-17');
  expect(ageClassOn('2011-11-23', '2026-11-22')).toBe('under-15');
  expect(ageClassOn('2008-11-22', '2026-11-22')).toBe('adult');
  expect(ageClassOn('2008-11-23', '2026-11-22')).toBe('15-17');
  expect(ageClassOn('1960-01-01', '2026-11-22')).toBe('adult');
  expect(ageClassOn('2008', '2026-11-22')).toBe('15-17');
  expect(ageClassOn(undefined, '2026-11-22')).toBe('unknown');
  expect(ageClassOn('22/11/2008', '2026-11-22')).toBe('unknown');
});

test('a place in line reads as an officer would say it', () => {
  expect(explainQueue({ rank: 4, quota: 3, pointsShort: 120 })).toEqual({
    vi: 'Hạng 4 cho 3 chỗ, thiếu 120 điểm',
    en: 'Place 4 for 3 seats, 120 points short',
  });
  expect(explainQueue({ rank: 4, quota: 3, pointsShort: 0 }).vi).toMatch(/bằng điểm/);
  expect(explainQueue({ rank: 4, quota: 3, pointsShort: 0, locked: 3 })).toEqual({
    vi: 'Hạng 4 cho 3 chỗ, đều giữ nguyên từ đợt trước',
    en: 'Place 4 for 3 seats, all kept from the earlier run',
  });
  expect(explainQueue({ rank: 2, quota: 3, pointsShort: 40 }, 'weighed-seat')).toEqual({
    vi: 'Hạng 2 cho 3 chỗ theo điểm của doanh nghiệp; chỗ này dành cho người khác thì tổng điểm cả đợt cao hơn, còn thiếu 40 điểm cộng hai phía',
    en: "Place 2 for 3 seats by the firm's score; with others here the run's sum of scores is greater, 40 points of both scores short",
  });
  expect(explainQueue({ rank: 2, quota: 3, pointsShort: 0 }, 'weighed-seat').en).toContain('as great with others here');
  expect(explainQueue({ rank: 10, quota: 9, pointsShort: 5 }, 'introduction')).toEqual({
    vi: 'Hạng 10 cho 9 lượt giới thiệu, thiếu 5 điểm',
    en: 'Place 10 for 9 introductions, 5 points short',
  });
});

test("a priority group counts where the firm's own box names it", () => {
  expect(sharesPriorityGroup(['demobilised'], ['poor-household', 'demobilised'])).toBe(true);
  expect(sharesPriorityGroup(['demobilised'], [])).toBe(false);
});
