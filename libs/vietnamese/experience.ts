import { foldedView } from './folded-view.js';

/** Experience a vacancy asks for or a person has. Bands of the registration forms: each starts at its lower bound. */
export interface Experience {
  /** Years, the lower end of a range; months as a fraction. Absent when no number is stated. */
  years?: number;
  level: 'none' | 'under-1' | '1-2' | '2-5' | 'over-5' | 'unknown';
}

/** Experience is a cell or a clause; no more of a text is looked through. */
const LONGEST_TEXT = 5_000;
const TOPIC = String.raw`(?:kinh nghiem|kn|tay nghe|tham nien|experience|exp|lam viec)`;
const NONE = new RegExp(
  String.raw`(?<![a-z])(?:(?:khong|ko|k|chua|0)\s+(?:(?:yeu cau|can|doi hoi|bat buoc|co|bat|yc)\s+)*(?:co\s+)?${TOPIC}|${TOPIC}\s*:?\s*(?:khong|ko|0)(?![a-z0-9])|no experience|khong yeu cau)`,
);
const WORDS = 'mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi';
const NUMBER = String.raw`(?<![\d.,/a-z])(?<n>\d{1,2}(?:[.,]\d)?|nua|${WORDS})`;
const UNIT = String.raw`(?<unit>nam|years?|yrs?|thang|months?)(?![a-z])`;
const AMOUNT = String.raw`(?<prefix>(?:tren|hon|tu|it nhat|toi thieu|duoi|chua den|khoang|over|>=?|<)\s*)?${NUMBER}(?:\s*(?:nam)?\s*(?:-|~|den|toi)\s*(?:\d{1,2}(?:[.,]\d)?|${WORDS}))?\s*\+?\s*${UNIT}(?<more>\s*ruoi)?`;
const BEFORE_TOPIC = new RegExp(String.raw`${AMOUNT}[^\d;.\n]{0,25}?(?<![a-z])${TOPIC}(?![a-z])`);
const AFTER_TOPIC = new RegExp(String.raw`(?<![a-z])${TOPIC}(?![a-z])[^\d;.\n]{0,30}?${AMOUNT}`);
const ALONE = new RegExp(String.raw`^\s*${AMOUNT}(?:\s*tro len)?\s*$`);
const BARE = /^\s*(?:>=?\s*)?(\d{1,2}(?:[.,]\d)?)\s*\+?\s*$/;

/** "Không yêu cầu KN", "1 năm kinh nghiệm", "6 tháng", "2-3 năm", "trên 5 năm", or a cell with only a number of years. */
export function parseExperience(text: string): Experience {
  const { plain } = foldedView(text.slice(0, LONGEST_TEXT));
  const bare = BARE.exec(plain);
  if (bare) return ofYears(Number(bare[1]!.replace(',', '.')), false);
  const match = BEFORE_TOPIC.exec(plain) ?? AFTER_TOPIC.exec(plain) ?? ALONE.exec(plain);
  if (match && !NONE.test(plain.slice(0, match.index + match[0].length).replace(/\d.*$/s, ''))) {
    const { n = '', unit = '', prefix = '', more } = match.groups ?? {};
    const number = readNumber(n) + (more === undefined ? 0 : 0.5);
    const years = /^(?:thang|month)/.test(unit) ? number / 12 : number;
    return ofYears(Math.round(years * 100) / 100, /^(?:duoi|chua den|<)/.test(prefix));
  }
  if (NONE.test(plain) || /^\s*(?:khong|ko|none)\s*$/.test(plain)) return { years: 0, level: 'none' };
  return { level: 'unknown' };
}

function ofYears(years: number, below: boolean): Experience {
  if (years === 0) return { years: 0, level: 'none' };
  // "dưới 1 năm" promises nothing but the upper bound.
  if (below) return { level: years <= 1 ? 'under-1' : years <= 2 ? '1-2' : years <= 5 ? '2-5' : 'over-5' };
  return {
    years,
    level: years < 1 ? 'under-1' : years < 2 ? '1-2' : years < 5 ? '2-5' : years > 60 ? 'unknown' : 'over-5',
  };
}

function readNumber(written: string): number {
  if (written === 'nua') return 0.5;
  const index = WORDS.split('|').indexOf(written);
  return index >= 0 ? index + 1 : Number(written.replace(',', '.'));
}
