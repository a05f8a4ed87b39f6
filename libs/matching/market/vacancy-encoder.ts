import {
  epochDay,
  incomeStep,
  levelRank,
  MOST_MONTHS,
  offeredIncome,
  skillKey,
  type VacancyFacts,
  wholeMonths,
} from '#domain';
import { Dictionary } from './dictionary.js';
import type { SnapshotVacancy } from './snapshot.js';
import { type ReservedSeats, reservedSeats } from '../policy/reserved-seats.js';
import { InvestorCountries } from './investor-countries.js';
import { LanguageClasses } from './language-classes.js';
import { ListColumn } from './list-column.js';
import { sharedBytes, sharedUint16, sharedUint32, type VacancyTable } from './market.js';
import type { MarketRun } from './market-run.js';
import { NeedBits } from './need-bits.js';
import { Places } from './places.js';
import { atMost } from './point-rows.js';
import { Slots } from './slots.js';

const ANY_START = 65_535;
const MOST_BENEFITS = 14;
const MOST_PRIORITY_GROUPS = 16;
const MOST_SKILLS = 65_535;

/**
 * Vacancies as columns, and everything that is told apart on their account alone: which needs, slots, places, skills and
 * languages there are. Jobseekers are encoded against these.
 */
export class VacancyEncoder {
  readonly needs: NeedBits;
  readonly slots: Slots;
  readonly places: Places;
  readonly languages: LanguageClasses;
  readonly investors: InvestorCountries;
  readonly skills = new Dictionary();
  readonly benefits = new Dictionary();
  readonly priorityGroups = new Dictionary();
  readonly #rows: readonly SnapshotVacancy[];
  readonly #run: MarketRun;

  /** `rows` in the order of the lottery. */
  constructor(rows: readonly SnapshotVacancy[], run: MarketRun) {
    const facts = rows.map((row) => row.facts);
    this.#rows = rows;
    this.#run = run;
    this.needs = new NeedBits(facts, run.asOf);
    this.slots = new Slots(facts, run.policy.wishFloor);
    this.places = new Places(facts, run.communePoint);
    this.languages = new LanguageClasses(facts);
    this.investors = new InvestorCountries(facts);
    for (const row of rows) {
      const { facts: vacancy } = row;
      for (const skill of vacancy.skills) this.skills.add(skillKey(skill));
      for (const benefit of vacancy.benefits) this.benefits.add(benefit);
      for (const group of this.#reserved(row).groups) this.priorityGroups.add(group);
    }
    atMost(this.skills.size, MOST_SKILLS, 'skills');
    atMost(this.benefits.size, MOST_BENEFITS, 'benefits');
    atMost(this.priorityGroups.size, MOST_PRIORITY_GROUPS, 'priority groups');
  }

  /** The columns; after the last jobseeker, because buses serve the homes of jobseekers. */
  finish(): VacancyTable {
    const rows = this.#rows;
    const size = rows.length;
    const bytes = (of: (vacancy: VacancyFacts) => number) => fill(sharedBytes(size), (row) => of(rows[row]!.facts));
    const words = (of: (vacancy: SnapshotVacancy) => number) => fill(sharedUint16(size), (row) => of(rows[row]!));
    const needs = sharedUint32(size * this.needs.words);
    rows.forEach(({ facts }, row) => this.needs.writeNeeds(needs, row, facts));
    const buses = new ListColumn(size);
    const skills = new ListColumn(size);
    rows.forEach(({ facts }, row) => {
      buses.set(row, this.places.homesIn(facts.busCommuneCodes));
      skills.set(row, this.#skillsOf(facts));
    });
    const { start: busStart, values: busHomes } = buses.finish();
    const { start: skillStart, values: skillValues } = skills.finish();
    return {
      size,
      seats: words(({ seats }) => seatsOf(seats)),
      reservedSeats: words((vacancy) => this.#reserved(vacancy).seats),
      place: words(({ facts }) => this.places.placeOf(facts)),
      needs,
      level: bytes(({ level }) => (level === undefined ? 0 : levelRank(level) + 1)),
      start: words(({ facts: { startBy } }) => (startBy === undefined ? ANY_START : startDay(startBy))),
      dormitory: bytes(({ dormitory }) => Number(dormitory)),
      busStart,
      busHomes,
      slot: words(({ facts }) => this.slots.slotOf(facts)),
      incomeStep: bytes((vacancy) => stepOf(offeredIncome(vacancy))),
      benefits: words(({ facts }) => maskOf(this.benefits, facts.benefits)),
      investor: bytes((vacancy) => this.investors.columnOf(vacancy)),
      skillStart,
      skills: skillValues,
      skillCount: bytes((vacancy) => this.#skillsOf(vacancy).length),
      askedMonths: bytes(({ experienceYears }) => Math.min(wholeMonths(experienceYears), MOST_MONTHS)),
      languageClass: bytes((vacancy) => this.languages.classOf(vacancy)),
      welcomesReturnees: bytes(({ welcomesReturnees }) => Number(welcomesReturnees)),
      priorityGroups: words((vacancy) => maskOf(this.priorityGroups, this.#reserved(vacancy).groups)),
    };
  }

  #skillsOf({ skills }: VacancyFacts): number[] {
    const codes = [...new Set(skills.map((skill) => this.skills.find(skillKey(skill))))];
    atMost(codes.length, 255, 'skills for one vacancy');
    return codes.toSorted((a, b) => a - b);
  }

  #reserved(vacancy: SnapshotVacancy): ReservedSeats {
    return reservedSeats(this.#run.policy.priority, vacancy);
  }
}

/** A local date on the scale of starts: days since 1970, 1 to 65,534. */
export function startDay(date: string): number {
  return Math.max(1, Math.min(ANY_START - 1, epochDay(date)));
}

/** Step of a monthly income in VND, 0 when there is none. */
export function stepOf(income: number | undefined): number {
  return income === undefined ? 0 : incomeStep(income);
}

/** The codes of those values that the dictionary has, as a mask. */
export function maskOf(dictionary: Dictionary, values: readonly string[]): number {
  let mask = 0;
  for (const value of values) {
    const code = dictionary.find(value);
    if (code >= 0) mask |= 1 << code;
  }
  return mask;
}

function seatsOf(seats: number): number {
  atMost(seats, 65_535, 'seats for one vacancy');
  return seats;
}

function fill<Column extends Uint8Array | Uint16Array>(column: Column, of: (row: number) => number): Column {
  for (let row = 0; row < column.length; row++) column[row] = of(row);
  return column;
}
