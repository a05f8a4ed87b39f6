import { occupationByCode } from '#taxonomy';
import { spellOut } from './spell-out.js';

/** The lists name the commonest words first; the long tail would make every machine minder a hit for every machine. */
const EVERYDAY = 8;

/** Official name and everyday words of an occupation, so that "tài xế" finds "lái xe". */
export function occupationWords(code: string | null | undefined): string {
  const occupation = code == null ? undefined : occupationByCode(code);
  if (occupation === undefined) return '';
  const { text, short } = spellOut([occupation.name, ...occupation.everyday.slice(0, EVERYDAY)].join(', '));
  return `${text}, ${short}`;
}
