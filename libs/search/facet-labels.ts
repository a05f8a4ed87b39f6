import type { FacetName, Lang } from '#contracts';
import {
  BENEFITS,
  COUNTRIES,
  communeByCode,
  LANGUAGES,
  levelByCode,
  occupationByCode,
  parkByCode,
  provinceByCode,
  SHIFTS,
} from '#taxonomy';

interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

const RETURNEE: Bilingual = { vi: 'Nhận lao động về nước', en: 'Welcomes returnees' };

const LABELS: Readonly<Record<FacetName, (value: string) => Bilingual | undefined>> = {
  province: (code) => named(provinceByCode(code)?.name),
  commune: (code) => kindAndName(communeByCode(code)),
  park: (code) => kindAndName(parkByCode(code)),
  occupation: (code) => named(occupationByCode(code)?.name),
  level: (code) => levelByCode(code),
  shift: (code) => SHIFTS.find((term) => term.code === code),
  benefit: (code) => BENEFITS.find((term) => term.code === code),
  investor: (code) => COUNTRIES.find((country) => country.code === code),
  language: (code) => LANGUAGES.find((language) => language.code === code),
  returnee: () => RETURNEE,
};

/** What a person reads for a facet's value; names of places and the official names of occupations have no English. */
export function facetLabel(facet: FacetName, value: string, lang: Lang): string {
  return LABELS[facet](value)?.[lang] ?? value;
}

function named(name: string | undefined): Bilingual | undefined {
  return name === undefined ? undefined : { vi: name, en: name };
}

function kindAndName(unit: { readonly kind: string; readonly name: string } | undefined): Bilingual | undefined {
  return named(unit && `${unit.kind} ${unit.name}`);
}
