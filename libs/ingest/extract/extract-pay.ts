import type { PayRange, VacancyPay } from '#domain';
import { fold, monthlyVnd, parsePays, type Pay } from '#vietnamese';
import type { LaidOutCell, Role } from '../layout/laid-out.js';
import type { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';
import { withoutContacts } from './without-contacts.js';

const PAY_ROLES: readonly Role[] = ['income', 'pay', 'basePay', 'payMin', 'payMax'];
/** Where pay hides when no column is for it. */
const ANYWHERE: readonly Role[] = ['benefits', 'allowance', 'description', 'requirements', 'note', 'title', 'unknown'];
const PLAUSIBLE_MONTH = { least: 500_000, most: 900_000_000 };

const paysIn = remembered((text: string) => parsePays(text));

/** Pay of a record in VND per month; base pay and total income stay apart. */
export function extractPay(cells: RecordCells): VacancyPay {
  const columns = cells.all(...PAY_ROLES);
  const found: { base?: PayRange; income?: PayRange; negotiable: boolean } = { negotiable: false };
  for (const cell of columns) {
    for (const pay of readPayCell(cell)) take(cells, found, pay, cell);
  }
  const bounds = joinBounds(cells);
  if (bounds && !found.income) found.income = bounds;
  if (!found.base && !found.income && !found.negotiable) {
    for (const cell of cells.all(...ANYWHERE)) {
      for (const pay of paysIn(cell.cell.text)) take(cells, found, pay, cell);
    }
  }
  const texts = columns.map((cell) => withoutContacts(cell.cell.text.trim())).filter((text) => text !== '');
  if (!found.base && !found.income && !found.negotiable) {
    cells.say(texts.length === 0 ? 'pay.missing' : 'pay.unreadable', columns[0], 'pay', 'pay');
  }
  const text = texts.join(' · ') || (cells.provenance['pay']?.text ?? '');
  return { ...found, ...(text === '' ? {} : { text: text.slice(0, 300) }) };
}

function take(
  cells: RecordCells,
  found: { base?: PayRange; income?: PayRange; negotiable: boolean },
  pay: Pay,
  cell: LaidOutCell,
): void {
  if (pay.kind === 'negotiable') {
    found.negotiable = true;
    cells.stated('pay', cell);
    return;
  }
  const month = monthlyVnd(pay);
  if (!month || !isPlausible(month)) return;
  const base = cell.role === 'basePay' || (pay.base && cell.role !== 'income');
  if (cell.role === 'payMin' || cell.role === 'payMax') return;
  if (base && !found.base) {
    found.base = month;
    cells.stated('pay.base', cell);
  } else if (!base) {
    found.income ??= month;
  }
  if (pay.assumedUnit) cells.say('pay.unit-assumed', cell, 'pay');
  cells.stated('pay', cell, pay.assumedUnit ? 70 : 95);
}

/** Pays of one cell; a number takes its unit from the header, or from its size. */
export function readPayCell({ cell, header }: LaidOutCell): readonly Pay[] {
  const unit = headerUnit(header);
  if (cell.number !== undefined && cell.kind === 'number') {
    const scale = unit?.scale ?? (cell.number < 1_000 ? 1_000_000 : cell.number < 200_000 ? 1_000 : 1);
    const sum = Math.round(cell.number * scale);
    return [
      {
        kind: 'range',
        min: sum,
        max: sum,
        unit: 'month',
        currency: 'VND',
        base: false,
        assumedUnit: unit === undefined && cell.number < 200_000,
        start: 0,
        end: cell.text.length,
        text: cell.text,
      },
    ];
  }
  const bare =
    /^[\d\s.,\-–—~+]+$/.test(cell.text) ||
    /^(?:từ|trên|đến|dưới)?\s*[\d.,]+(?:\s*(?:-|–|đến)\s*[\d.,]+)?\s*$/iu.test(cell.text);
  return paysIn(bare && unit ? `${cell.text} ${unit.word}` : cell.text);
}

function headerUnit(header: string): { scale: number; word: string } | undefined {
  const folded = fold(header);
  if (/trieu|\btr\b|trd|tr\.d/.test(folded)) return { scale: 1_000_000, word: 'triệu' };
  if (/nghin|ngan|1[.,]?000|\bk\b/.test(folded)) return { scale: 1_000, word: 'nghìn' };
  return /dong|vnd|\bd\b/.test(folded) ? { scale: 1, word: 'đồng' } : undefined;
}

/** "Lương từ" and "Lương đến" in columns of their own. */
function joinBounds(cells: RecordCells): PayRange | undefined {
  const bound = (role: Role) => {
    const cell = cells.first(role);
    const pay = cell && readPayCell(cell).find((candidate) => candidate.kind === 'range');
    const month = pay && monthlyVnd(pay);
    if (!cell || !pay || !month) return undefined;
    if (pay.assumedUnit) cells.say('pay.unit-assumed', cell, 'pay');
    cells.stated('pay', cell, pay.assumedUnit ? 70 : 95);
    return month.min ?? month.max;
  };
  const min = bound('payMin');
  const max = bound('payMax');
  const range = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return (min === undefined && max === undefined) || !isPlausible(range) ? undefined : range;
}

function isPlausible({ min, max }: PayRange): boolean {
  return (
    [min, max].every((sum) => sum === undefined || (sum >= PLAUSIBLE_MONTH.least && sum <= PLAUSIBLE_MONTH.most)) &&
    (min === undefined || max === undefined || min <= max)
  );
}
