import type { NoticeKind } from '#domain';
import { Header, type Column } from './find-header.js';
import { guessRole } from './guess-role.js';
import type { Role } from './laid-out.js';
import { cellAt, type SheetGrid } from './sheet-grid.js';

/** Rows below the header that content is judged by. */
const SAMPLE_ROWS = 60;

/**
 * The header with its open questions settled by the columns' contents and by each other: unknown headers are guessed from
 * the values, and when no column is called the title the nearest thing to one takes the part.
 */
export function settleColumns(header: Header, grid: SheetGrid, kind: NoticeKind): Header {
  const taken = new Set<Role>(header.roleSet);
  const below = grid.rows.slice(header.index + header.height, header.index + header.height + SAMPLE_ROWS);
  const columns = header.columns.map((column): Column => {
    if (column.role !== 'unknown') return column;
    const values = below.flatMap((row) => cellAt(row, column.column) ?? []);
    const role = guessRole(values, kind, taken);
    taken.add(role);
    return { ...column, role };
  });
  return new Header(header.index, header.height, kind === 'supply' ? columns : withTitle(columns));
}

/** Lists that name the trade ("Ngành nghề") or the rank ("Chức vụ") instead of the position. */
function withTitle(columns: readonly Column[]): readonly Column[] {
  if (columns.some((column) => column.role === 'title')) return columns;
  const stand = (['occupation', 'position', 'description'] as const).find((role) =>
    columns.some((column) => column.role === role),
  );
  const chosen = columns.find((column) => column.role === stand);
  return stand === undefined
    ? columns
    : columns.map((column) => (column === chosen ? { ...column, role: 'title' } : column));
}
