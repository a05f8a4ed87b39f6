import {
  hasNightShift,
  heldOrdinal,
  isBannedForMinors,
  isOpen,
  MATCH_RULE_CODES,
  type MatchRuleCode,
  type SeekerFacts,
  type VacancyFacts,
} from '#domain';
import type { NeedCode } from './market-codes.js';

/** One thing a jobseeker has or has not, and the rule that refuses who has not. */
interface Need {
  readonly rule: MatchRuleCode;
  /** Which certificate, shift, contract, language and ordinal; empty for rules that need one thing only. */
  readonly what: string;
  readonly has: (seeker: SeekerFacts) => boolean;
}

const NO_BIT = 255;

/** Rules whose need a person can come to have. */
const KINDS: { readonly [Rule in MatchRuleCode]?: NeedCode['kind'] } = {
  'certificate-missing': 'certificate',
  'shift-refused': 'shift',
  'contract-refused': 'contract',
  'language-below': 'language',
};

/**
 * The hard rules that compare no quantities, as bits: one for each certificate, shift, contract and language level that some
 * vacancy names. A pair passes them all when the jobseeker has every bit that the vacancy needs.
 */
export class NeedBits {
  readonly words: number;
  /** Position in MATCH_RULE_CODES of each bit, 255 = no such bit. */
  readonly rules: Uint8Array;
  readonly #asOf: string;
  readonly #needs: readonly Need[];
  readonly #bits: ReadonlyMap<string, number>;

  constructor(vacancies: readonly VacancyFacts[], asOf: string) {
    const needs = new Map<string, Need>();
    for (const vacancy of vacancies) for (const need of needsOf(vacancy, asOf)) needs.set(keyOf(need), need);
    const keys = [...needs.keys()].toSorted();
    this.words = Math.max(1, Math.ceil(keys.length / 32));
    this.rules = new Uint8Array(32 * this.words).fill(NO_BIT);
    this.#asOf = asOf;
    this.#needs = keys.map((key) => needs.get(key)!);
    this.#bits = new Map(keys.map((key, bit) => [key, bit]));
    this.#needs.forEach(({ rule }, bit) => {
      this.rules[bit] = MATCH_RULE_CODES.indexOf(rule);
    });
  }

  /** What each bit stands for, of what a person can come to have. */
  codes(): (NeedCode | null)[] {
    return this.#needs.map(({ rule, what }) => {
      const kind = KINDS[rule];
      const [code = '', ordinal] = what.split(' ');
      return kind === undefined ? null : { kind, code, ordinal: Number(ordinal ?? 0) };
    });
  }

  /** Writes the bits that a vacancy needs into a table of `words` words a row. */
  writeNeeds(table: Uint32Array, row: number, vacancy: VacancyFacts): void {
    for (const need of needsOf(vacancy, this.#asOf)) setBit(table, row * this.words, this.#bits.get(keyOf(need))!);
  }

  /** Writes the bits that a jobseeker has. */
  writeHas(table: Uint32Array, row: number, seeker: SeekerFacts): void {
    const needs = this.#needs;
    for (let bit = 0; bit < needs.length; bit++) if (needs[bit]!.has(seeker)) setBit(table, row * this.words, bit);
  }
}

function needsOf(vacancy: VacancyFacts, asOf: string): Need[] {
  const needs: Need[] = [
    { rule: 'age-under-15', what: '', has: ({ ageClass }) => ageClass !== 'under-15' },
    { rule: 'consent-missing', what: '', has: ({ consents }) => consents.includes('introduction') },
  ];
  if (isBannedForMinors(vacancy.occupation)) needs.push({ rule: 'minor-banned-work', what: '', has: isNotMinor });
  if (hasNightShift(vacancy.shifts)) needs.push({ rule: 'minor-night-shift', what: '', has: isNotMinor });
  if (!isOpen(vacancy, asOf)) needs.push({ rule: 'not-open', what: '', has: () => false });
  for (const what of vacancy.requiredCertificates) {
    needs.push({ rule: 'certificate-missing', what, has: ({ certificates }) => certificates.includes(what) });
  }
  for (const { language, ordinal, required } of vacancy.languages) {
    if (!required) continue;
    const has = (seeker: SeekerFacts) => heldOrdinal(seeker, language) >= ordinal;
    needs.push({ rule: 'language-below', what: `${language} ${ordinal}`, has });
  }
  for (const what of vacancy.shifts) {
    needs.push({ rule: 'shift-refused', what, has: ({ refusedShifts }) => !refusedShifts.includes(what) });
  }
  const { contract } = vacancy;
  if (contract !== undefined) {
    const has = ({ refusedContracts }: SeekerFacts) => !refusedContracts.includes(contract);
    needs.push({ rule: 'contract-refused', what: contract, has });
  }
  return needs;
}

function isNotMinor({ ageClass }: SeekerFacts): boolean {
  return ageClass !== '15-17';
}

function keyOf({ rule, what }: Need): string {
  return `${rule} ${what}`;
}

function setBit(table: Uint32Array, word: number, bit: number): void {
  table[word + (bit >>> 5)]! |= 1 << (bit & 31);
}
