import { MATCH_RULE_CODES, type MatchRuleCode } from '#domain';
import { type Market, sharedBytes } from '../market/market.js';

/** What the needs of a vacancy say for its points. Threads are given it, so that they need not load what rules are called. */
export interface VacancyMarks {
  /** 1 per vacancy that names a shift. */
  readonly namesShifts: Uint8Array;
  /** Per vacancy the points for certificates of anybody who meets its needs: 50 where none is asked. */
  readonly certificatePoints: Uint8Array;
}

export function vacancyMarks(market: Market): VacancyMarks {
  return {
    namesShifts: markNeeding(market, 'shift-refused', 1, 0),
    certificatePoints: markNeeding(market, 'certificate-missing', 100, 50),
  };
}

/** One value for each vacancy that has a need of the rule, another for the rest. */
function markNeeding({ vacancies, tables }: Market, rule: MatchRuleCode, yes: number, no: number): Uint8Array {
  const position = MATCH_RULE_CODES.indexOf(rule);
  const words = tables.needWords;
  const mask = new Uint32Array(words);
  tables.needRules.forEach((of, bit) => {
    if (of === position) mask[bit >> 5]! |= 1 << (bit & 31);
  });
  const marks = sharedBytes(vacancies.size).fill(no);
  for (let vacancy = 0; vacancy < vacancies.size; vacancy++) {
    const row = vacancies.needs.subarray(vacancy * words, (vacancy + 1) * words);
    if (row.some((bits, word) => (bits & mask[word]!) !== 0)) marks[vacancy] = yes;
  }
  return marks;
}
