import type { NoticeKind } from '#domain';
import { fold } from '#vietnamese';
import type { RawCell } from '../reader/raw-sheet.js';
import type { Role } from './laid-out.js';
import { looksLikeEmployer, looksLikePlace } from './row-words.js';

const SAMPLE = 40;
const SHARE = 0.6;

type Guess = readonly [role: Exclude<Role, 'unknown'>, test: (cell: RawCell) => boolean];

const COMMON: readonly Guess[] = [
  ['email', (cell) => /^\S+@\S+\.\S+$/.test(cell.text.trim())],
  ['phone', (cell) => /^(?:\+?84|0)?[235789]\d{8}$/.test(cell.text.replace(/[\s.\-()]/g, ''))],
];

const GUESSES: Readonly<Record<NoticeKind, readonly Guess[]>> = {
  vacancies: [
    ...COMMON,
    ['employer', (cell) => looksLikeEmployer(cell.text)],
    ['workplace', (cell) => looksLikePlace(cell.text)],
    [
      'pay',
      (cell) =>
        /\d ?(?:tr|trieu|trd|k|nghin|ngan|d|dong|vnd)(?![a-z])|\d[.,]\d{3}[.,]\d{3}|^(?:thoa thuan|tt)$/.test(
          fold(cell.text),
        ),
    ],
    ['deadline', (cell) => isDate(cell)],
  ],
  supply: [
    ...COMMON,
    ['cccd', (cell) => /^\d{12}$/.test(cell.text.replace(/\s/g, ''))],
    ['birthDate', (cell) => isDate(cell) && /(?:19[4-9]|20[01])\d/.test(cell.text)],
    ['address', (cell) => looksLikePlace(cell.text) || /(?:xa|phuong|huyen|thi xa|tinh) /.test(fold(cell.text))],
  ],
};

/** What a column holds by its values alone, for headers whose words say nothing. Roles in `taken` are not given again. */
export function guessRole(values: readonly RawCell[], kind: NoticeKind, taken: ReadonlySet<Role>): Role {
  const sample = values.slice(0, SAMPLE);
  if (sample.length === 0) return 'unknown';
  const guess = GUESSES[kind].find(
    ([role, test]) => !taken.has(role) && sample.filter(test).length >= Math.max(1, sample.length * SHARE),
  );
  return guess?.[0] ?? 'unknown';
}

function isDate(cell: RawCell): boolean {
  return cell.kind === 'date' || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(cell.text.trim());
}
