import {
  availabilityPoints,
  epochDay,
  experiencePoints,
  levelRank,
  localDay,
  MOST_MONTHS,
  NEUTRAL_POINTS,
  overseasOccupations,
  reachInKilometres,
  type SeekerFacts,
  skillKey,
  trainingFieldOf,
  wishedIncome,
  workedMonths,
} from '#domain';
import type { SnapshotSeeker } from './snapshot.js';
import { ListColumn } from './list-column.js';
import { type SeekerTable, sharedBytes, sharedUint16, sharedUint32 } from './market.js';
import type { MarketRun } from './market-run.js';
import { PointRows } from './point-rows.js';
import { maskOf, startDay, stepOf, type VacancyEncoder } from './vacancy-encoder.js';

const LEVEL_PROVED = 1;
const FIELD_PROVED = 2;

/** Jobseekers as columns, a batch at a time: of a record that has been encoded only numbers stay. */
export class SeekerEncoder {
  readonly occupations: PointRows;
  readonly trainings: PointRows;
  readonly #day: number;
  readonly #defaultReachMetres: number;
  readonly #vacancies: VacancyEncoder;
  readonly #skillCodes = new Map<string, number>();
  readonly #named: ListColumn;
  readonly #wanted: ListColumn;
  readonly #practised: ListColumn;
  readonly #abroad: ListColumn;
  readonly #skills: ListColumn;
  readonly #table: Omit<
    SeekerTable,
    | `${'named' | 'wanted' | 'practised' | 'abroad' | 'skill'}Start`
    | 'skills'
    | 'named'
    | 'wanted'
    | 'practised'
    | 'abroad'
  >;

  constructor(size: number, vacancies: VacancyEncoder, { asOf, policy }: MarketRun) {
    const bytes = () => sharedBytes(size);
    const words = () => sharedUint16(size);
    this.#day = epochDay(localDay(asOf));
    this.#defaultReachMetres = policy.defaultReachMetres;
    this.#vacancies = vacancies;
    this.occupations = new PointRows(vacancies.slots.size, 'occupations of jobseekers');
    this.trainings = new PointRows(vacancies.slots.size, 'training fields of jobseekers');
    this.trainings.row('', vacancies.slots.writeTraining(undefined));
    this.#named = new ListColumn(size);
    this.#wanted = new ListColumn(size);
    this.#practised = new ListColumn(size);
    this.#abroad = new ListColumn(size);
    this.#skills = new ListColumn(size);
    this.#table = {
      size,
      home: words(),
      has: sharedUint32(size * vacancies.needs.words),
      level: bytes(),
      start: words(),
      reachKm: bytes(),
      willing: bytes(),
      overseasMode: bytes(),
      training: words(),
      incomeStep: bytes(),
      refusesShifts: bytes(),
      wantedBenefits: words(),
      wantedBenefitCount: bytes(),
      investorProfile: words(),
      languageProfile: words(),
      hasSkills: bytes(),
      months: bytes(),
      freeExperience: bytes(),
      availability: bytes(),
      priorityGroups: words(),
      proved: bytes(),
    };
  }

  /** Encodes one jobseeker into a row. */
  set(row: number, { facts, priorityGroups }: SnapshotSeeker): void {
    const of = this.#vacancies;
    const t = this.#table;
    const months = workedMonths(facts);
    const abroad = overseasOccupations(facts.overseas);
    of.needs.writeHas(t.has, row, facts);
    t.home[row] = of.places.homeOf(facts);
    t.level[row] = levelRank(facts.level) + 1;
    t.reachKm[row] = reachInKilometres(facts.reachMetres ?? this.#defaultReachMetres);
    t.willing[row] = Number(facts.willingToMove);
    t.overseasMode[row] = overseasMode(facts, abroad);
    t.training[row] = this.#trainingOf(facts);
    t.incomeStep[row] = stepOf(wishedIncome(facts));
    t.refusesShifts[row] = Number(facts.refusedShifts.length > 0);
    t.wantedBenefits[row] = maskOf(of.benefits, facts.wantedBenefits);
    t.wantedBenefitCount[row] = new Set(facts.wantedBenefits).size;
    t.investorProfile[row] = of.investors.profileOf(facts);
    t.languageProfile[row] = of.languages.profileOf(facts);
    t.hasSkills[row] = Number(facts.skills.length > 0);
    t.months[row] = Math.min(months, MOST_MONTHS);
    t.freeExperience[row] = experiencePoints(months, 0);
    t.priorityGroups[row] = maskOf(of.priorityGroups, priorityGroups);
    t.proved[row] = provedBits(facts);
    this.#setStart(row, facts.availableFrom);
    this.#named.set(row, of.places.namedBy(facts));
    this.#wanted.set(row, this.#occupationsOf(facts.wantedOccupations));
    this.#practised.set(row, this.#occupationsOf(distinct([...facts.pastOccupations, ...abroad])));
    this.#abroad.set(row, this.#occupationsOf(distinct(abroad)));
    this.#skills.set(row, this.#skillsOf(facts.skills));
  }

  /** The columns. */
  finish(): SeekerTable {
    const { start: namedStart, values: named } = this.#named.finish();
    const { start: wantedStart, values: wanted } = this.#wanted.finish();
    const { start: practisedStart, values: practised } = this.#practised.finish();
    const { start: abroadStart, values: abroad } = this.#abroad.finish();
    const { start: skillStart, values: skills } = this.#skills.finish();
    const lists = { namedStart, named, wantedStart, wanted, practisedStart, practised, abroadStart, abroad };
    return { ...this.#table, ...lists, skillStart, skills };
  }

  #setStart(row: number, availableFrom: string | undefined): void {
    const { start, availability } = this.#table;
    start[row] = availableFrom === undefined ? 0 : startDay(availableFrom);
    availability[row] =
      availableFrom === undefined ? NEUTRAL_POINTS : availabilityPoints(epochDay(availableFrom) - this.#day);
  }

  #occupationsOf(codes: readonly string[]): number[] {
    const { slots } = this.#vacancies;
    return codes.map((code) => this.occupations.row(code, slots.writeProximity(code)));
  }

  #trainingOf(facts: SeekerFacts): number {
    const field = trainingFieldOf(facts);
    return field === undefined ? 0 : this.trainings.row(field, this.#vacancies.slots.writeTraining(field));
  }

  /** Codes of the skills that some vacancy asks for; spellings are looked at once. */
  #skillsOf(skills: readonly string[]): number[] {
    const codes: number[] = [];
    for (const skill of skills) {
      let code = this.#skillCodes.get(skill);
      if (code === undefined) {
        code = this.#vacancies.skills.find(skillKey(skill));
        this.#skillCodes.set(skill, code);
      }
      if (code >= 0) codes.push(code);
    }
    return distinct(codes).toSorted((a, b) => a - b);
  }
}

/** 0 not abroad · 1 abroad, nothing known of it · 2 occupations known. */
function overseasMode({ kind, overseas }: SeekerFacts, abroad: readonly string[]): number {
  if (abroad.length > 0) return 2;
  return overseas.length > 0 || kind === 'returnee' ? 1 : 0;
}

function provedBits(facts: SeekerFacts): number {
  const { graduation, level } = facts;
  return (
    (graduation?.level === level ? LEVEL_PROVED : 0) | (graduation?.field === trainingFieldOf(facts) ? FIELD_PROVED : 0)
  );
}

function distinct<T>(values: T[]): T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
