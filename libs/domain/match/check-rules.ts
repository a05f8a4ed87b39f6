import { bannedForMinors, levelByCode, occupationProximity } from '#taxonomy';
import { isOpen } from '../vacancy/vacancy.js';
import type { SeekerFacts, VacancyFacts } from './match-facts.js';
import type { MatchRuleCode } from './match-rules.js';
import { MATCH_RULE_CODES } from './match-rules.js';
import { wishPoints } from './match-points.js';
import { isReachable, type WayToWork } from './way-to-work.js';

/** What rules need besides the two records. */
export interface RuleContext {
  /** The instant of the run, ISO UTC. */
  readonly asOf: string;
  /** Furthest daily way of a jobseeker who named none, metres. */
  readonly defaultReachMetres: number;
  /** Points of the occupation wanted (`wishPoints`) below which a vacancy is not proposed; 0 = none is held back. */
  readonly wishFloor: number;
}

type Check = (seeker: SeekerFacts, vacancy: VacancyFacts, way: WayToWork, context: RuleContext) => boolean;

/** Shift patterns with work between 22:00 and 06:00 (BLLĐ Đ106). */
const NIGHT_SHIFTS: readonly string[] = ['night', 'three-shift'];

/** True = the rule stands against the pair. Missing data never does: what is not known is a question, not a refusal. */
const STANDS_AGAINST: { readonly [Code in MatchRuleCode]: Check } = {
  'age-under-15': (seeker) => seeker.ageClass === 'under-15',
  'minor-banned-work': (seeker, { occupation }) => seeker.ageClass === '15-17' && isBannedForMinors(occupation),
  'minor-night-shift': (seeker, { shifts }) => seeker.ageClass === '15-17' && hasNightShift(shifts),
  'consent-missing': (seeker) => !seeker.consents.includes('introduction'),
  'not-open': (_seeker, vacancy, _way, { asOf }) => !isOpen(vacancy, asOf),
  'certificate-missing': (seeker, { requiredCertificates }) =>
    requiredCertificates.some((certificate) => !seeker.certificates.includes(certificate)),
  'level-below': (seeker, { level }) => level !== undefined && levelRank(seeker.level) < levelRank(level),
  'language-below': (seeker, { languages }) =>
    languages.some((need) => need.required && heldOrdinal(seeker, need.language) < need.ordinal),
  'out-of-reach': (seeker, _vacancy, way, { defaultReachMetres }) =>
    !isReachable(way, seeker.reachMetres ?? defaultReachMetres),
  'starts-too-late': ({ availableFrom }, { startBy }) =>
    availableFrom !== undefined && startBy !== undefined && availableFrom > startBy,
  'shift-refused': (seeker, { shifts }) => shifts.some((shift) => seeker.refusedShifts.includes(shift)),
  'contract-refused': (seeker, { contract }) => contract !== undefined && seeker.refusedContracts.includes(contract),
  'occupation-unwanted': ({ wantedOccupations }, { occupation }, _way, { wishFloor }) =>
    occupation !== undefined &&
    !isOpenToAll(occupation) &&
    wantedOccupations.length > 0 &&
    wantedOccupations.every((wanted, place) => wishPoints(occupationProximity(wanted, occupation), place) < wishFloor),
};

/** Every hard rule that stands against the pair, in report order. Empty = eligible. */
export function checkRules(
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
  way: WayToWork,
  context: RuleContext,
): MatchRuleCode[] {
  return MATCH_RULE_CODES.filter((code) => STANDS_AGAINST[code](seeker, vacancy, way, context));
}

/** Work closed to people of 15 to 17 (BLLĐ Đ147; our reading of the occupations it means). */
export function isBannedForMinors(occupation: string | undefined): boolean {
  return occupation !== undefined && bannedForMinors(occupation) !== undefined;
}

/** Elementary occupations (VSCO 2020, major group 9, lao động giản đơn): the wish floor does not hold them back. */
export function isOpenToAll(occupation: string | undefined): boolean {
  return occupation === undefined || occupation.startsWith('9');
}

/** Whether people work between 22:00 and 06:00. */
export function hasNightShift(shifts: readonly string[]): boolean {
  return shifts.some((shift) => NIGHT_SHIFTS.includes(shift));
}

/** Rank on the ladder of qualifications, 0..9. */
export function levelRank(code: string): number {
  return levelByCode(code)?.rank ?? 0;
}

/** Best ordinal 1..6 in a language, 0 when none is stated. */
export function heldOrdinal(seeker: Pick<SeekerFacts, 'languages'>, language: string): number {
  return seeker.languages.reduce((best, held) => (held.language === language ? Math.max(best, held.ordinal) : best), 0);
}
