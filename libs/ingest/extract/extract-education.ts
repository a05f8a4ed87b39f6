import {
  codeLevel,
  codeSchooling,
  codeTrainingField,
  LEVELS,
  SCHOOLING,
  type LevelCode,
  type SchoolingCode,
} from '#taxonomy';
import { parseExperience } from '#vietnamese';
import type { Role } from '../layout/laid-out.js';
import { clausesOf } from './clauses.js';
import type { ExtractedVacancy } from './extracted-vacancy.js';
import type { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';
import { tickedText } from './ticked.js';
import { withoutContacts } from './without-contacts.js';

const levelOfClause = remembered(codeLevel);
const schoolingOfClause = remembered(codeSchooling);
const fieldIn = remembered(codeTrainingField);
const experienceIn = remembered(parseExperience);

/** Of several alternatives the lowest: a notice that lists them accepts it. */
function levelIn(text: string): LevelCode | undefined {
  const found = new Set(clausesOf(text).map(levelOfClause));
  return LEVELS.find((level) => found.has(level.code))?.code;
}

function schoolingIn(text: string): SchoolingCode | undefined {
  const found = new Set(clausesOf(text).map(schoolingOfClause));
  return SCHOOLING.find((schooling) => found.has(schooling.code))?.code;
}

const LEARNED: readonly Role[] = ['level', 'schooling'];

/** Level, schooling and training field that a vacancy asks for: from their columns, else from the requirements. */
export function extractEducation(
  cells: RecordCells,
  title: string,
): Pick<ExtractedVacancy['fields'], 'level' | 'schooling' | 'trainingField'> {
  const columns = cells.all(...LEARNED);
  const asked = tickedText(columns.map((cell) => cell.cell.text).join('; '));
  const needs = withoutContacts(cells.text('requirements'));
  const level = levelIn(asked) ?? levelIn(needs) ?? (asked === '' ? levelIn(title) : undefined);
  const schooling = schoolingIn(asked) ?? schoolingIn(needs);
  const at = columns[0] ?? cells.first('requirements');
  if (at && level !== undefined) cells.stated('level', at, columns[0] ? 95 : 75);
  if (at && schooling !== undefined) cells.stated('schooling', at, columns[0] ? 95 : 75);
  const levelCell = cells.first('level');
  const vague = /không|ko|k yêu cầu|mọi|tất cả|phổ thông|12\/12|9\/12|biết đọc/iu.test(asked);
  if (levelCell && level === undefined && schooling === undefined && !vague)
    cells.say('level.unknown', levelCell, 'level');
  const fieldCell = cells.first('trainingField');
  const skilled = level === 'elementary' || level === 'intermediate' || level === 'college' || level === 'university';
  const trainingField = fieldCell
    ? fieldIn(fieldCell.cell.text)
    : skilled
      ? (fieldIn(asked) ?? fieldIn(needs))
      : undefined;
  return {
    ...(level === undefined ? {} : { level }),
    ...(schooling === undefined ? {} : { schooling }),
    ...(trainingField === undefined ? {} : { trainingField }),
  };
}

/** Years of experience asked for; 0 when none is. */
export function extractExperience(cells: RecordCells): number {
  for (const cell of cells.all('experience', 'requirements', 'title', 'note')) {
    const text = tickedText(cell.cell.text);
    // a bare number is years in its own column only
    if (cell.role !== 'experience' && !/kinh nghi[eệ]m|kn|tay nghề|năm|exp/iu.test(text)) continue;
    const { years, level } = experienceIn(text);
    if (level === 'unknown') continue;
    cells.stated('experienceYears', cell);
    return years ?? ({ none: 0, 'under-1': 0, '1-2': 1, '2-5': 2, 'over-5': 5 } as const)[level];
  }
  return 0;
}
