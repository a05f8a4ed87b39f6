import {
  type AgeClass,
  epochDay,
  fieldPoints,
  hasLanguageCertificate,
  heldOrdinal,
  levelRank,
  overseasOccupations,
  type SeekerFacts,
  skillKey,
  trainingFieldOf,
  UNKNOWN,
  wishedIncome,
  wishPoints,
  workedMonths,
} from '#domain';
import { distanceMetres, type LatLng, occupationProximity } from '#taxonomy';
import { BitTable } from './bit-table.js';
import { Dictionary } from './dictionary.js';
import { drawLots } from './lottery.js';
import { PointTable } from './point-table.js';
import { RowClasses } from './row-classes.js';
import type { SnapshotSeeker } from './snapshot.js';
import type { VacancyColumns } from './vacancy-columns.js';

const AGE_CLASSES: readonly AgeClass[] = ['under-15', '15-17', 'adult', 'unknown'];
export const UNDER_15 = AGE_CLASSES.indexOf('under-15');
export const MINOR = AGE_CLASSES.indexOf('15-17');

/** A returnee whose stay abroad has no details: neutral, not nothing. */
export const OVERSEAS_NOT_STATED = -2;

/** The rough point of a commune, where it is known. */
export type CommunePoint = (communeCode: string) => LatLng | undefined;

/** Jobseekers as columns; row = position in id order. Set codes are those of the vacancies' dictionaries. */
export class SeekerColumns {
  readonly size: number;
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  readonly lots: Uint32Array;

  readonly ageClass: Uint8Array;
  readonly consents: Uint8Array;
  readonly willingToMove: Uint8Array;
  readonly level: Int8Array;
  readonly levelProved: Uint8Array;
  readonly fieldProved: Uint8Array;
  readonly months: Int32Array;
  /** Epoch day, UNKNOWN when not said. */
  readonly availableFrom: Int32Array;
  readonly reachMetres: Int32Array;
  /** VND per month, UNKNOWN when not said. */
  readonly wish: Float64Array;
  /** Code in the vacancies' bus communes, −1 when no bus stops there. */
  readonly busCommune: Int32Array;

  readonly certificates: BitTable;
  readonly skills: BitTable;
  readonly refusedShifts: BitTable;
  readonly refusedContracts: BitTable;
  readonly wantedBenefits: BitTable;
  readonly countries: BitTable;
  readonly priorityGroups: BitTable;
  readonly hasSkills: Uint8Array;
  readonly refusesShifts: Uint8Array;
  readonly wantedBenefitCount: Int32Array;
  readonly hasCountries: Uint8Array;

  /** Best ordinal held, one cell per language the vacancies find useful. */
  readonly ordinals: Uint8Array;
  readonly languageProved: BitTable;

  /** Rows of points against each occupation (or training) of the vacancies; UNKNOWN when there is nothing to compare. */
  readonly wanted: PointTable;
  readonly practised: PointTable;
  readonly abroad: PointTable;
  readonly training: PointTable;
  /** 0, or OVERSEAS_NOT_STATED, for a person without a row in `abroad`. */
  readonly withoutAbroad: Int8Array;

  /** Jobseekers whom one share of the seekerScore cannot tell apart. */
  readonly wishClass: RowClasses;
  readonly incomeClass: RowClasses;
  readonly benefitClass: RowClasses;
  readonly settingClass: RowClasses;
  /** Whether the jobseeker names communes, parks or, being willing to move, provinces. */
  readonly namesPlaces: Uint8Array;

  readonly home: Int32Array;
  /** Metres from each home to each place of work, UNKNOWN where a point is. */
  readonly metres: Int32Array;
  readonly facts: readonly SeekerFacts[];

  /** `rows` in id order. */
  constructor(
    rows: readonly SnapshotSeeker[],
    vacancies: VacancyColumns,
    options: { seed: number; defaultReachMetres: number; communePoint: CommunePoint },
  ) {
    const n = rows.length;
    const facts = rows.map((row) => row.facts);
    const of = vacancies.dictionaries;
    this.size = n;
    this.facts = facts;
    this.ids = rows.map((row) => row.id);
    this.versions = rows.map((row) => row.version);
    this.lots = drawLots(options.seed, this.ids);
    this.ageClass = Uint8Array.from(facts, (fact) => AGE_CLASSES.indexOf(fact.ageClass));
    this.consents = Uint8Array.from(facts, (fact) => Number(fact.consents.includes('introduction')));
    this.willingToMove = Uint8Array.from(facts, (fact) => Number(fact.willingToMove));
    this.level = Int8Array.from(facts, (fact) => levelRank(fact.level));
    this.levelProved = Uint8Array.from(facts, (fact) => Number(fact.graduation?.level === fact.level));
    this.fieldProved = Uint8Array.from(facts, (fact) => Number(fact.graduation?.field === trainingFieldOf(fact)));
    this.months = Int32Array.from(facts, workedMonths);
    this.availableFrom = Int32Array.from(facts, ({ availableFrom }) =>
      availableFrom === undefined ? UNKNOWN : epochDay(availableFrom),
    );
    this.reachMetres = Int32Array.from(facts, (fact) => fact.reachMetres ?? options.defaultReachMetres);
    this.wish = Float64Array.from(facts, (fact) => wishedIncome(fact) ?? UNKNOWN);
    this.busCommune = Int32Array.from(facts, (fact) => of.busCommune.find(fact.communeCode));

    const sets = (dictionary: Dictionary, values: (fact: SeekerFacts, row: SnapshotSeeker) => readonly string[]) => {
      const table = new BitTable(n, dictionary.size);
      rows.forEach((row, index) => {
        for (const value of values(row.facts, row)) table.add(index, dictionary.find(value));
      });
      return table;
    };
    this.certificates = sets(of.certificate, (fact) => fact.certificates);
    this.skills = sets(of.skill, (fact) => fact.skills.map(skillKey));
    this.refusedShifts = sets(of.shift, (fact) => fact.refusedShifts);
    this.refusedContracts = sets(of.contract, (fact) => fact.refusedContracts);
    this.wantedBenefits = sets(of.benefit, (fact) => fact.wantedBenefits);
    this.countries = sets(of.investor, (fact) => fact.overseas.map((stay) => stay.country));
    this.priorityGroups = sets(of.priorityGroup, (_fact, row) => row.priorityGroups);
    this.hasSkills = Uint8Array.from(facts, (fact) => Number(fact.skills.length > 0));
    this.refusesShifts = Uint8Array.from(facts, (fact) => Number(fact.refusedShifts.length > 0));
    this.wantedBenefitCount = Int32Array.from(facts, (fact) => new Set(fact.wantedBenefits).size);
    this.hasCountries = Uint8Array.from(facts, (fact) => Number(fact.overseas.length > 0));

    const languages = of.language.values;
    this.ordinals = new Uint8Array(n * languages.length);
    this.languageProved = new BitTable(n, languages.length);
    facts.forEach((fact, row) => {
      if (fact.languages.length === 0) return;
      languages.forEach((language, code) => {
        this.ordinals[row * languages.length + code] = heldOrdinal(fact, language);
        if (hasLanguageCertificate(fact, language)) this.languageProved.add(row, code);
      });
    });

    const occupations = of.occupation.values;
    const nearest = (codes: readonly string[]) => {
      const practised = [...new Set(codes)];
      return occupations.map((asked) => Math.max(...practised.map((code) => occupationProximity(code, asked))));
    };
    this.wanted = new PointTable(
      occupations.length,
      facts,
      (fact) => fact.wantedOccupations,
      (wanted) =>
        occupations.map((asked) =>
          Math.max(...wanted.map((code, place) => wishPoints(occupationProximity(code, asked), place))),
        ),
    );
    this.practised = new PointTable(
      occupations.length,
      facts,
      (fact) => [...fact.pastOccupations, ...overseasOccupations(fact.overseas)],
      nearest,
    );
    this.abroad = new PointTable(occupations.length, facts, (fact) => overseasOccupations(fact.overseas), nearest);
    this.withoutAbroad = Int8Array.from(facts, ({ kind, overseas }) =>
      overseas.length === 0 && kind !== 'returnee' ? 0 : OVERSEAS_NOT_STATED,
    );
    this.training = new PointTable(
      vacancies.trainings.length,
      facts,
      (fact) => [trainingFieldOf(fact) ?? []].flat(),
      ([held]) => vacancies.trainings.map((asked) => fieldPoints(held ?? '', asked.field, asked.occupation)),
    );

    this.wishClass = new RowClasses(n, (row) => facts[row]!.wantedOccupations.join('|'));
    this.incomeClass = new RowClasses(n, (row) => String(this.wish[row]));
    this.benefitClass = new RowClasses(n, (row) => facts[row]!.wantedBenefits.join('|'));
    this.settingClass = new RowClasses(n, (row) => {
      const { refusedShifts, overseas } = facts[row]!;
      return `${refusedShifts.join(',')}|${overseas.map((stay) => stay.country).join(',')}`;
    });
    this.namesPlaces = Uint8Array.from(facts, ({ wantedCommunes, wantedParks, wantedProvinces, willingToMove }) =>
      Number(wantedCommunes.length + wantedParks.length > 0 || (willingToMove && wantedProvinces.length > 0)),
    );

    const homes = new Dictionary();
    this.home = Int32Array.from(facts, (fact) => homes.add(fact.communeCode ?? ''));
    const homePoints = homes.values.map((commune) => options.communePoint(commune));
    const workPoints = vacancies.places.map(({ lat, lng, communeCode }): LatLng | undefined =>
      lat !== undefined && lng !== undefined ? { lat, lng } : options.communePoint(communeCode ?? ''),
    );
    this.metres = Int32Array.from({ length: homes.size * workPoints.length }, (_, cell) => {
      const from = homePoints[Math.trunc(cell / workPoints.length)];
      const to = workPoints[cell % workPoints.length];
      return from === undefined || to === undefined ? UNKNOWN : distanceMetres(from, to);
    });
  }
}
