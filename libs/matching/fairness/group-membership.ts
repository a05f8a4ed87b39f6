import { NOT_STATED, SHEET_DIMENSIONS, type SheetDimension } from '#domain';

/** Groups of one dimension, such as sex or age band, and who is in which. Read for the fairness sheet alone. */
export interface GroupDimension {
  readonly code: SheetDimension;
  /** Codes of its groups. */
  readonly groups: readonly string[];
  /** The groups of jobseeker row `r`: positions in `groups`, at `members[start[r] .. start[r + 1])`; several where groups overlap. */
  readonly start: Uint32Array;
  readonly members: Uint16Array;
}

/** By dimension; apart from a market, so that no rule and no score can reach it. */
export type GroupMembership = readonly GroupDimension[];

/**
 * Groups by jobseeker row.
 *
 * @param groupsOf groups of a jobseeker id as `dimension:group`; a person without a group of a dimension is NOT_STATED there */
export function groupMembership(ids: readonly string[], groupsOf: (id: string) => readonly string[]): GroupMembership {
  const sides = SHEET_DIMENSIONS.map((code) => new OpenDimension(code, ids.length));
  const find = new Map<string, OpenDimension>(sides.map((side) => [side.code, side]));
  ids.forEach((id, row) => {
    for (const group of groupsOf(id)) {
      const [dimension = '', code = ''] = group.split(':');
      find.get(dimension)?.add(code);
    }
    for (const side of sides) side.endRow(row);
  });
  return sides.map((side) => side.close());
}

/** One dimension while rows are added in their order. */
class OpenDimension {
  readonly code: SheetDimension;
  readonly #positions = new Map<string, number>();
  readonly #members: number[] = [];
  readonly #start: Uint32Array;
  /** Entries before the row that is being added. */
  #row = 0;

  constructor(code: SheetDimension, rows: number) {
    this.code = code;
    this.#start = new Uint32Array(rows + 1);
  }

  add(group: string): void {
    const position = this.#positions.get(group) ?? this.#positions.size;
    this.#positions.set(group, position);
    if (!this.#members.includes(position, this.#row)) this.#members.push(position);
  }

  endRow(row: number): void {
    if (this.#members.length === this.#row) this.add(NOT_STATED);
    this.#row = this.#members.length;
    this.#start[row + 1] = this.#row;
  }

  close(): GroupDimension {
    return {
      code: this.code,
      groups: [...this.#positions.keys()],
      start: this.#start,
      members: Uint16Array.from(this.#members),
    };
  }
}
