import { parseDate } from '#vietnamese';
import type { LaidOutCell } from '../layout/laid-out.js';
import type { RecordCells } from './record-cells.js';

/** Further away than this a deadline is a typing error. */
const DEADLINE_YEARS = 2;
const WHENEVER =
  /liên tục|thường xuyên|đến khi|khi đủ|hết chỉ tiêu|quanh năm|cả năm|không thời hạn|lien tuc|thuong xuyen|den khi|tuyển đủ/iu;

/** Last day to apply, local date. `today` is the local date on which the notice was received. */
export function extractDeadline(cells: RecordCells, today: string): string | undefined {
  const cell = cells.first('deadline');
  if (!cell) {
    cells.say('deadline.missing', undefined, 'deadline', 'deadline');
    return undefined;
  }
  if (cell.cell.kind === 'text' && WHENEVER.test(cell.cell.text) && !/\d{1,2}[/.-]\d/.test(cell.cell.text)) {
    cells.say('deadline.missing', cell, 'deadline');
    return undefined;
  }
  const read = readDate(cell, today, true);
  if (!read || read.date > `${Number(today.slice(0, 4)) + DEADLINE_YEARS}${today.slice(4)}`) {
    cells.say('deadline.unreadable', cell, 'deadline');
    return undefined;
  }
  cells.stated('deadline', cell);
  if (read.date >= today) {
    if (read.swapped) cells.say('deadline.swapped', cell, 'deadline');
    return read.date;
  }
  // 12/05 stored by a program with US settings is 5 December, not 12 May
  const other = cell.cell.kind === 'date' ? swapped(read.date) : undefined;
  cells.say(other !== undefined && other >= today ? 'deadline.swapped' : 'deadline.past', cell, 'deadline');
  return read.date;
}

/** Local date that a date cell or a text states. */
export function readDate(
  { cell }: LaidOutCell,
  today: string,
  end: boolean,
): { date: string; swapped: boolean; precision: 'day' | 'month' | 'year' } | undefined {
  if (cell.dateIso !== undefined) return { date: cell.dateIso, swapped: false, precision: 'day' };
  const parsed = parseDate(cell.text, { referenceDate: today });
  if (!parsed) return undefined;
  const date = end && parsed.precision !== 'day' && !parsed.end ? lastDay(parsed.date, parsed.precision) : parsed.date;
  return { date, swapped: parsed.swapped, precision: parsed.precision };
}

function lastDay(date: string, precision: 'month' | 'year'): string {
  const year = Number(date.slice(0, 4));
  const month = precision === 'year' ? 12 : Number(date.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function swapped(date: string): string | undefined {
  const day = date.slice(8, 10);
  return Number(day) > 12 ? undefined : `${date.slice(0, 4)}-${day}-${date.slice(5, 7)}`;
}
