import {
  changeCost,
  type MatchChange,
  type MatchChangeKind,
  MATCH_CHANGES,
  type MatchRuleCode,
  rulesOf,
} from '#domain';
import { LEVELS } from '#taxonomy';
import { type Holdings, isHeld } from '../assignment/holdings.js';
import type { MarketCodes, NeedCode } from '../market/market-codes.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { ChangeTrial } from './change-trial.js';
import type { CutOffs } from './cut-offs.js';
import { IncomeChange } from './income-change.js';

/** What could take a rule away, of all that one person or firm can change alone. */
const AGAINST_RULE: { readonly [Code in MatchRuleCode]?: readonly MatchChangeKind[] } = {
  'certificate-missing': ['certificate'],
  'level-below': ['level'],
  'language-below': ['language'],
  'out-of-reach': ['reach', 'lodging'],
  'starts-too-late': ['start'],
  'shift-refused': ['shift'],
  'contract-refused': ['contract'],
};
/**
 * What could move an eligible person up a vacancy's line, the factor it acts on, and the most points it could add. A higher
 * qualification never does: who has the one asked for has full points.
 */
const TOWARDS_THE_SEAT = [
  { kind: 'start', factor: 'availability', points: 100 },
  { kind: 'experience', factor: 'experience', points: 100 },
  { kind: 'language', factor: 'language', points: 50 },
] as const;
/** What could make somebody like a vacancy better than the seat they have. */
const TOWARDS_THE_WISH: readonly MatchChangeKind[] = ['lodging', 'wish', 'pay'];

/**
 * The cheapest single change (`changeCost`) after which a jobseeker and a vacancy would both rather have each other than what the
 * run gave them: no hard rule stands between them, the jobseeker beats the last person seated (cut-off, then priority group,
 * then lottery), and likes the vacancy better than their own seat (of several introductions, the least liked). Everybody else is taken to stay where they are.
 */
export class NearestChange {
  readonly #market: Market;
  readonly #codes: MarketCodes;
  readonly #holdings: Holdings;
  readonly #scorer: PairScorer;
  readonly #cutOffs: CutOffs;
  readonly #trial: ChangeTrial;
  readonly #income: IncomeChange;

  constructor(market: Market, codes: MarketCodes, holdings: Holdings, scorer: PairScorer, cutOffs: CutOffs) {
    this.#market = market;
    this.#codes = codes;
    this.#holdings = holdings;
    this.#scorer = scorer;
    this.#cutOffs = cutOffs;
    this.#trial = new ChangeTrial(market, codes, holdings, cutOffs);
    this.#income = new IncomeChange(market, holdings, scorer);
  }

  /** Undefined when no single change within its bounds (MATCH_CHANGES) would do, or none is needed: they have each other. */
  find(seeker: number, vacancy: number): MatchChange | undefined {
    let nearest: MatchChange | undefined;
    let least = Infinity;
    if (isHeld(this.#holdings, seeker, vacancy) || !this.#cutOffs.tellsChangesOf(seeker)) return undefined;
    const kinds = this.#worthTrying(seeker, vacancy);
    for (const kind of kinds) {
      const change = this.#ofKind(kind, seeker, vacancy);
      if (change === undefined || changeCost(change) >= least) continue;
      nearest = change;
      least = changeCost(change);
    }
    return nearest;
  }

  /** The least change of one kind that would do. */
  #ofKind(kind: MatchChangeKind, seeker: number, vacancy: number): MatchChange | undefined {
    switch (kind) {
      case 'shift':
      case 'contract':
        return this.#acceptance(kind, seeker, vacancy);
      case 'certificate':
        return this.#certificate(seeker, vacancy);
      case 'start':
        return this.#start(seeker, vacancy);
      case 'reach':
        return this.#reach(seeker, vacancy);
      case 'lodging':
        return this.#lodging(seeker, vacancy);
      case 'wish':
        return this.#income.wish(seeker, vacancy);
      case 'pay':
        return this.#income.pay(seeker, vacancy);
      case 'experience':
        return this.#experience(seeker, vacancy);
      case 'language':
        return this.#language(seeker, vacancy);
      case 'level':
        return this.#level(seeker, vacancy);
    }
  }

  /** Kinds that could close the gap, easiest first; none when there is more than one gap. */
  #worthTrying(seeker: number, vacancy: number): readonly MatchChangeKind[] {
    const [rule, ...more] = rulesOf(this.#scorer.refusals(seeker, vacancy));
    if (rule !== undefined) return more.length > 0 ? [] : (AGAINST_RULE[rule] ?? []);
    const merit = this.#scorer.merit(seeker, vacancy);
    const isTaken = this.#cutOffs.takes(vacancy, merit, seeker);
    const isPreferred = this.#trial.prefers(this.#scorer, seeker, seeker, vacancy);
    if (isTaken) return isPreferred ? [] : TOWARDS_THE_WISH;
    if (!isPreferred) return [];
    const short = this.#cutOffs.barOf(vacancy, seeker) - merit;
    const { employer } = this.#market.weights;
    return TOWARDS_THE_SEAT.filter(({ factor, points }) => 2 * employer[factor] * points >= short).map(
      ({ kind }) => kind,
    );
  }

  #acceptance(kind: 'shift' | 'contract', seeker: number, vacancy: number): MatchChange | undefined {
    const [missing, ...more] = this.#missing(seeker, vacancy);
    if (missing === undefined || more.length > 0) return undefined;
    const would = this.#trial.would(seeker, vacancy, (row) => row.give(missing.bit));
    return would ? { kind, code: missing.code, amount: 1, unit: MATCH_CHANGES[kind].unit } : undefined;
  }

  #certificate(seeker: number, vacancy: number): MatchChange | undefined {
    const missing = this.#missing(seeker, vacancy);
    const { unit, most } = MATCH_CHANGES.certificate;
    if (missing.length > most) return undefined;
    const would = this.#trial.would(seeker, vacancy, (row) => missing.forEach(({ bit }) => row.give(bit)));
    const code = missing.map((need) => need.code).join('+');
    return would ? { kind: 'certificate', code, amount: missing.length, unit } : undefined;
  }

  #start(seeker: number, vacancy: number): MatchChange | undefined {
    const start = this.#market.seekers.start[seeker]!;
    const { unit, most } = MATCH_CHANGES.start;
    const amount = this.#trial.leastOf(Math.min(most, start - this.#codes.today), seeker, vacancy, (row, days) =>
      row.startEarlier(days),
    );
    return amount === undefined ? undefined : { kind: 'start', amount, unit };
  }

  #reach(seeker: number, vacancy: number): MatchChange | undefined {
    const { seekers, vacancies, tables } = this.#market;
    const to = tables.km[seekers.home[seeker]! * tables.places + vacancies.place[vacancy]!]!;
    const amount = to - seekers.reachKm[seeker]!;
    const { unit, most } = MATCH_CHANGES.reach;
    if (amount <= 0 || amount > most || to > 254) return undefined;
    const would = this.#trial.would(seeker, vacancy, (row) => row.reachTo(to));
    return would ? { kind: 'reach', amount, unit, to } : undefined;
  }

  #lodging(seeker: number, vacancy: number): MatchChange | undefined {
    if (this.#market.vacancies.dormitory[vacancy] === 0 || this.#market.seekers.willing[seeker] === 1) return undefined;
    const would = this.#trial.would(seeker, vacancy, (row) => row.willing());
    return would ? { kind: 'lodging', amount: 1, unit: MATCH_CHANGES.lodging.unit } : undefined;
  }

  #experience(seeker: number, vacancy: number): MatchChange | undefined {
    const { unit, most } = MATCH_CHANGES.experience;
    const amount = this.#trial.leastOf(most, seeker, vacancy, (row, months) => row.workLonger(months));
    return amount === undefined ? undefined : { kind: 'experience', amount, unit };
  }

  #language(seeker: number, vacancy: number): MatchChange | undefined {
    const { unit, most } = MATCH_CHANGES.language;
    const held = this.#codes.languageProfiles[this.#market.seekers.languageProfile[seeker]!];
    const useful = this.#codes.languageClasses[this.#market.vacancies.languageClass[vacancy]!] ?? [];
    for (let amount = 1; amount <= most; amount++) {
      for (const { language } of useful) {
        const to = (held?.[language] ?? 0) + amount;
        if (to > 6 || !this.#trial.would(seeker, vacancy, (row) => row.speak(language, to, vacancy))) continue;
        return { kind: 'language', code: language, amount, unit, to };
      }
    }
    return undefined;
  }

  #level(seeker: number, vacancy: number): MatchChange | undefined {
    const { unit, most } = MATCH_CHANGES.level;
    const held = this.#market.seekers.level[seeker]!;
    for (let amount = 1; amount <= most; amount++) {
      const reached = LEVELS.find(({ rank }) => rank + 1 === held + amount);
      if (reached === undefined) return undefined;
      if (!this.#trial.would(seeker, vacancy, (row) => row.levelTo(held + amount))) continue;
      return { kind: 'level', code: reached.code, amount, unit };
    }
    return undefined;
  }

  /** What the vacancy asks for and the jobseeker lacks, of what a person can come to have. */
  #missing(seeker: number, vacancy: number): (NeedCode & { readonly bit: number })[] {
    const { needWords } = this.#market.tables;
    const { needs } = this.#market.vacancies;
    const { has } = this.#market.seekers;
    const missing: (NeedCode & { bit: number })[] = [];
    for (let word = 0; word < needWords; word++) {
      let bits = needs[vacancy * needWords + word]! & ~has[seeker * needWords + word]!;
      for (; bits !== 0; bits &= bits - 1) {
        const bit = 32 * word + (31 - Math.clz32(bits & -bits));
        const need = this.#codes.needs[bit];
        if (need) missing.push({ ...need, bit });
      }
    }
    return missing;
  }
}
