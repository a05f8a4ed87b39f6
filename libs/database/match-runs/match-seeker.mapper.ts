import type { AgeClass, SeekerFacts } from '#domain';

/** A jobseeker as a run may see them. */
export interface MatchSeeker {
  readonly id: string;
  readonly version: number;
  readonly facts: SeekerFacts;
  readonly priorityGroups: readonly string[];
}

/**
 * What a run may see of table `j` but for the age, as one JSON list, read by `toMatchSeeker` in the same order. A list with
 * nulls is made in half the time of an object without them, which counts for a million people.
 */
export const SEEKER_JSON = `json_build_array(
  j.id, j.version, j.priority_groups, j.kind, j.province_code, j.commune_code, j.level, j.training_field, j.skills,
  j.certificates, j.languages, j.experience_years, j.past_occupations, j.wanted_occupations, j.wanted_provinces,
  j.wanted_communes, j.wanted_parks,
  case when coalesce(j.wanted_income_min, j.wanted_income_max) is not null
    then json_strip_nulls(json_build_object('min', j.wanted_income_min, 'max', j.wanted_income_max)) end,
  j.refused_shifts, j.refused_contracts, j.wanted_benefits, j.reach_metres, j.willing_to_move, j.available_from,
  j.overseas, j.graduation, j.consents)::text`;

/** A fact in the list: null where it may be absent. */
type Listed<Fact extends keyof SeekerFacts> = undefined extends SeekerFacts[Fact]
  ? NonNullable<SeekerFacts[Fact]> | null
  : SeekerFacts[Fact];

type SeekerList = [
  id: string,
  version: number,
  priorityGroups: readonly string[],
  kind: Listed<'kind'>,
  provinceCode: Listed<'provinceCode'>,
  communeCode: Listed<'communeCode'>,
  level: Listed<'level'>,
  trainingField: Listed<'trainingField'>,
  skills: Listed<'skills'>,
  certificates: Listed<'certificates'>,
  languages: Listed<'languages'>,
  experienceYears: Listed<'experienceYears'>,
  pastOccupations: Listed<'pastOccupations'>,
  wantedOccupations: Listed<'wantedOccupations'>,
  wantedProvinces: Listed<'wantedProvinces'>,
  wantedCommunes: Listed<'wantedCommunes'>,
  wantedParks: Listed<'wantedParks'>,
  wantedIncome: Listed<'wantedIncome'>,
  refusedShifts: Listed<'refusedShifts'>,
  refusedContracts: Listed<'refusedContracts'>,
  wantedBenefits: Listed<'wantedBenefits'>,
  reachMetres: Listed<'reachMetres'>,
  willingToMove: Listed<'willingToMove'>,
  availableFrom: Listed<'availableFrom'>,
  overseas: Listed<'overseas'>,
  graduation: Listed<'graduation'>,
  consents: Listed<'consents'>,
];

/** A jobseeker from the text of SEEKER_JSON. `ageClassOf` is given the id. */
export function toMatchSeeker(text: string, ageClassOf: (id: string) => AgeClass): MatchSeeker {
  const [
    id,
    version,
    priorityGroups,
    kind,
    provinceCode,
    communeCode,
    level,
    trainingField,
    skills,
    certificates,
    languages,
    experienceYears,
    pastOccupations,
    wantedOccupations,
    wantedProvinces,
    wantedCommunes,
    wantedParks,
    wantedIncome,
    refusedShifts,
    refusedContracts,
    wantedBenefits,
    reachMetres,
    willingToMove,
    availableFrom,
    overseas,
    graduation,
    consents,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- SEEKER_JSON writes these values
  ] = JSON.parse(text) as SeekerList;
  // all properties in all facts: objects of one shape are quicker to make and to read
  const facts = {
    kind,
    provinceCode: provinceCode ?? undefined,
    communeCode: communeCode ?? undefined,
    level,
    trainingField: trainingField ?? undefined,
    skills,
    certificates,
    languages,
    experienceYears,
    pastOccupations,
    wantedOccupations,
    wantedProvinces,
    wantedCommunes,
    wantedParks,
    wantedIncome: wantedIncome ?? undefined,
    refusedShifts,
    refusedContracts,
    wantedBenefits,
    reachMetres: reachMetres ?? undefined,
    willingToMove,
    availableFrom: availableFrom ?? undefined,
    overseas,
    graduation: graduation ?? undefined,
    consents,
    ageClass: ageClassOf(id),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an undefined fact reads as an absent one
  return { id, version, priorityGroups, facts: facts as SeekerFacts };
}
