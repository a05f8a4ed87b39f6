import {
  epochDay,
  hasNightShift,
  isBannedForMinors,
  isOpen,
  levelRank,
  offeredIncome,
  skillKey,
  UNKNOWN,
  usefulLanguages,
  type VacancyFacts,
  wholeMonths,
} from '#domain';
import { BitTable } from './bit-table.js';
import { Dictionary } from './dictionary.js';
import { drawLots } from './lottery.js';
import { RowClasses } from './row-classes.js';
import type { SnapshotVacancy } from './snapshot.js';

/** Where a vacancy is; vacancies of one place are reached alike, bus and dormitory apart. */
export interface WorkPlace {
  readonly provinceCode: string;
  readonly communeCode: string | undefined;
  readonly parkCode: string | undefined;
  readonly lat: number | undefined;
  readonly lng: number | undefined;
}

/** Vacancies as columns; row = position in id order. Codes of sets come from dictionaries over the vacancies alone. */
export class VacancyColumns {
  readonly size: number;
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  readonly lots: Uint32Array;
  readonly seats: Int32Array;

  readonly open: Uint8Array;
  readonly bannedForMinors: Uint8Array;
  readonly nightShift: Uint8Array;
  readonly dormitory: Uint8Array;
  readonly welcomesReturnees: Uint8Array;
  /** Rank of the level asked for, UNKNOWN when none is. */
  readonly level: Int8Array;
  readonly contract: Int16Array;
  readonly investor: Int16Array;
  readonly occupation: Int16Array;
  /** Training field asked for together with the occupation: what `fieldPoints` looks at. */
  readonly training: Int16Array;
  /** Epoch day, UNKNOWN when any start will do. */
  readonly startBy: Int32Array;
  /** VND per month, UNKNOWN when not stated. */
  readonly income: Float64Array;
  /** Vacancies that every rule but reach and start date judges alike. */
  readonly ruleClass: RowClasses;
  readonly incomeClass: RowClasses;
  readonly occupationClass: RowClasses;
  /** Alike in shifts and investor's country. */
  readonly settingClass: RowClasses;
  readonly benefitClass: RowClasses;
  readonly askedMonths: Int32Array;
  readonly place: Int32Array;

  readonly certificates: BitTable;
  readonly skills: BitTable;
  readonly shifts: BitTable;
  readonly benefits: BitTable;
  readonly busCommunes: BitTable;
  readonly priorityGroups: BitTable;
  readonly certificateCount: Int32Array;
  readonly skillCount: Int32Array;
  readonly shiftCount: Int32Array;
  readonly benefitCount: Int32Array;
  readonly busCount: Int32Array;

  /** Languages worth having: rows `languageStart[v] .. languageStart[v + 1]` of the three columns after it. */
  readonly languageStart: Int32Array;
  readonly language: Int16Array;
  readonly languageOrdinal: Int8Array;
  readonly languageRequired: Uint8Array;

  readonly places: readonly WorkPlace[];
  readonly dictionaries = {
    occupation: new Dictionary(),
    training: new Dictionary(),
    contract: new Dictionary(),
    investor: new Dictionary(),
    certificate: new Dictionary(),
    skill: new Dictionary(),
    shift: new Dictionary(),
    benefit: new Dictionary(),
    busCommune: new Dictionary(),
    priorityGroup: new Dictionary(),
    language: new Dictionary(),
  };
  /** What each code of `training` stands for. */
  readonly trainings: { readonly field: string | undefined; readonly occupation: string | undefined }[] = [];

  /** `rows` in id order. */
  constructor(rows: readonly SnapshotVacancy[], seed: number, asOf: string) {
    const n = rows.length;
    const facts = rows.map((row) => row.facts);
    const of = this.dictionaries;
    this.size = n;
    this.ids = rows.map((row) => row.id);
    this.versions = rows.map((row) => row.version);
    this.lots = drawLots(seed, this.ids);
    this.seats = Int32Array.from(rows, (row) => row.seats);
    this.open = Uint8Array.from(facts, (fact) => Number(isOpen(fact, asOf)));
    this.bannedForMinors = Uint8Array.from(facts, (fact) => Number(isBannedForMinors(fact.occupation)));
    this.nightShift = Uint8Array.from(facts, (fact) => Number(hasNightShift(fact.shifts)));
    this.dormitory = Uint8Array.from(facts, (fact) => Number(fact.dormitory));
    this.welcomesReturnees = Uint8Array.from(facts, (fact) => Number(fact.welcomesReturnees));
    this.level = Int8Array.from(facts, ({ level }) => (level === undefined ? UNKNOWN : levelRank(level)));
    this.contract = Int16Array.from(facts, (fact) => addOptional(of.contract, fact.contract));
    this.investor = Int16Array.from(facts, (fact) => addOptional(of.investor, fact.investorCountry));
    this.occupation = Int16Array.from(facts, (fact) => addOptional(of.occupation, fact.occupation));
    this.training = Int16Array.from(facts, (fact) => this.#addTraining(fact));
    this.startBy = Int32Array.from(facts, ({ startBy }) => (startBy === undefined ? UNKNOWN : epochDay(startBy)));
    this.income = Float64Array.from(facts, (fact) => offeredIncome(fact) ?? UNKNOWN);
    this.askedMonths = Int32Array.from(facts, (fact) => wholeMonths(fact.experienceYears));

    const sets = (dictionary: Dictionary, values: (fact: VacancyFacts, row: SnapshotVacancy) => readonly string[]) => {
      const codes = rows.map((row) => values(row.facts, row).map((value) => dictionary.add(value)));
      const table = new BitTable(n, dictionary.size);
      codes.forEach((list, row) => list.forEach((code) => table.add(row, code)));
      return table;
    };
    this.certificates = sets(of.certificate, (fact) => fact.requiredCertificates);
    this.skills = sets(of.skill, (fact) => fact.skills.map(skillKey));
    this.shifts = sets(of.shift, (fact) => fact.shifts);
    this.benefits = sets(of.benefit, (fact) => fact.benefits);
    this.busCommunes = sets(of.busCommune, (fact) => fact.busCommuneCodes);
    this.priorityGroups = sets(of.priorityGroup, (_fact, row) => row.priorityGroups);
    const counts = (table: BitTable) => Int32Array.from({ length: n }, (_, row) => table.count(row));
    this.certificateCount = counts(this.certificates);
    this.skillCount = counts(this.skills);
    this.shiftCount = counts(this.shifts);
    this.benefitCount = counts(this.benefits);
    this.busCount = counts(this.busCommunes);

    const useful = facts.map((fact) => usefulLanguages(fact));
    this.languageStart = new Int32Array(n + 1);
    useful.forEach((list, row) => {
      this.languageStart[row + 1] = this.languageStart[row]! + list.length;
    });
    const languages = useful.flat();
    this.language = Int16Array.from(languages, (need) => of.language.add(need.language));
    this.languageOrdinal = Int8Array.from(languages, (need) => need.ordinal);
    this.languageRequired = Uint8Array.from(languages, (need) => Number('required' in need && need.required === true));

    this.occupationClass = new RowClasses(n, (row) => String(this.occupation[row]));
    this.incomeClass = new RowClasses(n, (row) => String(this.income[row]));
    this.settingClass = new RowClasses(n, (row) => `${sorted(facts[row]!.shifts)}|${this.investor[row]}`);
    this.benefitClass = new RowClasses(n, (row) => sorted(facts[row]!.benefits));
    this.ruleClass = new RowClasses(n, (row) => {
      const { level, contract, requiredCertificates, shifts } = facts[row]!;
      const required = facts[row]!.languages.filter((need) => need.required).map(
        (need) => `${need.language}${need.ordinal}`,
      );
      const lists = [sorted(requiredCertificates), sorted(shifts), sorted(required)];
      return [level, contract, this.open[row], this.bannedForMinors[row], ...lists].join('|');
    });

    const placeCodes = new Dictionary();
    const places: WorkPlace[] = [];
    this.place = Int32Array.from(facts, ({ provinceCode, communeCode, parkCode, lat, lng }) => {
      const code = placeCodes.add(JSON.stringify([provinceCode, communeCode, parkCode, lat, lng]));
      if (code === places.length) places.push({ provinceCode, communeCode, parkCode, lat, lng });
      return code;
    });
    this.places = places;
  }

  #addTraining({ trainingField, occupation }: VacancyFacts): number {
    if (trainingField === undefined && occupation === undefined) return UNKNOWN;
    const code = this.dictionaries.training.add(`${trainingField ?? ''}|${occupation ?? ''}`);
    if (code === this.trainings.length) this.trainings.push({ field: trainingField, occupation });
    return code;
  }
}

function sorted(values: readonly string[]): string {
  return values.toSorted().join(',');
}

function addOptional(dictionary: Dictionary, value: string | undefined): number {
  return value === undefined ? UNKNOWN : dictionary.add(value);
}
