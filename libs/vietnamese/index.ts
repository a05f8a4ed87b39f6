export { cleanText } from './clean-text.js';
export { type DateContext, endOfDayUtc, excelSerialToDate, parseDate, type ParsedDate } from './dates.js';
export { fold } from './fold.js';
export { hasAccent } from './has-accent.js';
export { monthlyVnd, type Pay, parsePay, parsePays } from './pay.js';
export type { PayUnit } from './pay-words.js';
export { parsePhones, type Phone } from './phones.js';
export { syllables } from './syllables.js';
export { toneEncode } from './tone-encode.js';
export { normalizeTonePlacement } from './tone-placement.js';
export { type Cccd, maskCccd, parseCccd } from './cccd.js';
export {
  decodeLegacy,
  decodeVietnamese,
  detectEncoding,
  detectLegacyFont,
  type Encoding,
  type LegacyFont,
} from './encodings.js';
export { type Experience, parseExperience } from './experience.js';
export { compareNames, displayName } from './names.js';
export { parseQuantity, type Quantity } from './quantity.js';
export { findRiskyConditions, type RiskyCondition, type RiskyKind } from './risky-conditions.js';
export { parseSocialInsuranceNumber, type SocialInsuranceNumber } from './social-insurance-number.js';
export { isPossibleSyllable } from './syllable-table.js';
export { parseTaxCode, type TaxCode } from './tax-code.js';
export { telexResidue } from './telex-residue.js';
export { type Abbreviation, type AbbreviationContext, ABBREVIATIONS, type Reading } from './abbreviations.js';
export { expandAbbreviations, type Expansion } from './expand-abbreviations.js';
