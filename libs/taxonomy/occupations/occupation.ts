import { dataLines, listField } from '../text/data-lines.js';
import { EVERYDAY_LINES } from './everyday.data.js';
import { OCCUPATION_GROUP_LINES } from './occupation-groups.data.js';
import { OCCUPATION_LINES } from './occupations.data.js';

/** A level-4 occupation of VSCO 2020 (QĐ 34/2020/QĐ-TTg), the level the forms ask for. */
export interface Occupation {
  /** 4 digits. */
  code: string;
  name: string;
  /** Level-5 names of the decision. */
  aliases: readonly string[];
  /** Words of notices and of people's own texts, Vietnamese and English; ours, curated. */
  everyday: readonly string[];
}

const everydayLines = new Map(dataLines(EVERYDAY_LINES).map(([code, words]) => [code!, listField(words)]));

export const OCCUPATIONS: readonly Occupation[] = dataLines(OCCUPATION_LINES).map(([code, name, aliases]) => ({
  code: code!,
  name: name!,
  aliases: listField(aliases),
  everyday: everydayLines.get(code!) ?? [],
}));

const BY_CODE = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation]));
const GROUP_NAMES = new Map(dataLines(OCCUPATION_GROUP_LINES).map(([code, name]) => [code!, name!]));

export function occupationByCode(code: string): Occupation | undefined {
  return BY_CODE.get(code);
}

/** Name of the level-1 (1 digit) or level-2 (2 digits) group a code is or belongs to; level-3 names are not carried. */
export function occupationGroupName(code: string): string | undefined {
  return GROUP_NAMES.get(code.slice(0, 2)) ?? GROUP_NAMES.get(code.slice(0, 1));
}
