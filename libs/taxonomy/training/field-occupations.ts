import { dataLines, listField } from '../text/data-lines.js';
import { occupationProximity } from '../occupations/occupation-proximity.js';
import { FIELD_OCCUPATION_LINES } from './training.data.js';

/** What a training field prepares for. Our own crosswalk: no official one exists. */
export interface FieldOccupations {
  /** 4-digit group of QĐ 01/2017. */
  field: string;
  /** VSCO 2020 codes the training is meant for. */
  occupations: readonly string[];
  /** VSCO 2020 codes where it helps. */
  related: readonly string[];
  verified: boolean;
}

export const FIELD_OCCUPATIONS: readonly FieldOccupations[] = dataLines(FIELD_OCCUPATION_LINES).map(
  ([field, occupations, related]) => ({
    field: field!,
    occupations: listField(occupations),
    related: listField(related),
    verified: false,
  }),
);

const BY_FIELD = new Map(FIELD_OCCUPATIONS.map((row) => [row.field, row]));

/**
 * How well training in a field fits an occupation, 0..100: 100 the training is meant for it, 70 it helps, below that half
 * the nearness of the closest occupation it is meant for. 0 when the field is unknown.
 */
export function fieldMatchesOccupation(field: string, occupation: string): number {
  const row = BY_FIELD.get(field);
  if (row === undefined) return 0;
  if (row.occupations.includes(occupation)) return 100;
  if (row.related.includes(occupation)) return 70;
  return Math.max(...row.occupations.map((code) => Math.floor(occupationProximity(code, occupation) / 2)));
}
