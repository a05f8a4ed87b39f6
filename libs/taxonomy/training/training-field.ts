import { PhraseIndex } from '../text/phrase-index.js';
import { dataLines, listField } from '../text/data-lines.js';
import { TRAINING_NAME_LINES } from './training.data.js';
import { TRAINING_FIELD_LINES } from './training-fields.data.js';

/** A level-3 group of the training field list, QĐ 01/2017/QĐ-TTg. */
export interface TrainingField {
  /** 4 digits, without the level digit that stands before it in a 7-digit occupation code. */
  code: string;
  name: string;
  verified: boolean;
}

export const TRAINING_FIELDS: readonly TrainingField[] = dataLines(TRAINING_FIELD_LINES).map(([code, name]) => ({
  code: code!,
  name: name!,
  verified: true,
}));

const BY_CODE = new Map(TRAINING_FIELDS.map((field) => [field.code, field]));

export function trainingFieldByCode(code: string): TrainingField | undefined {
  return BY_CODE.get(code);
}

const index = new PhraseIndex<string>(function* entries() {
  for (const [code, names] of dataLines(TRAINING_NAME_LINES)) {
    for (const name of listField(names)) yield [name, code!] as const;
  }
  for (const field of TRAINING_FIELDS) yield [field.name, field.code] as const;
});

/** Level digits 5 to 9 (trung cấp … tiến sĩ), then the 4-digit group, then two digits of the occupation. */
const FULL_CODE = /(?<!\d)[5-9](\d{4})\d{2}(?!\d)/;

/**
 * The 4-digit group a text names: a 7-digit code ("6520227"), or the name of a field or of a vocational occupation as
 * people write it ("Cao đẳng Điện công nghiệp", "may thoi trang"). The longest name wins.
 */
export function codeTrainingField(text: string): string | undefined {
  const group = FULL_CODE.exec(text)?.[1];
  if (group !== undefined && BY_CODE.has(group)) return group;
  return index.longest(text.replace(/\bCN\b/g, 'công nghiệp').replace(/\bKT\b/g, 'kỹ thuật'))?.value;
}
