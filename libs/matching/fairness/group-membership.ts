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

/** Groups of jobseekers while they come, row by row. */
export class GroupRows {
  readonly #sides: readonly OpenDimension[];
  readonly #find: ReadonlyMap<string, OpenDimension>;
  #rows = 0;

  constructor(rows: number) {
    this.#sides = SHEET_DIMENSIONS.map((code) => new OpenDimension(code, rows));
    this.#find = new Map(this.#sides.map((side) => [side.code, side]));
  }

  /** The groups of the next jobseeker as `dimension:group`; a person without a group of a dimension is NOT_STATED there. */
  add(groups: readonly string[]): void {
    for (const group of groups) {
      const colon = group.indexOf(':');
      this.#find.get(group.slice(0, colon))?.add(group.slice(colon + 1));
    }
    for (const side of this.#sides) side.endRow(this.#rows);
    this.#rows++;
  }

  /** After the last jobseeker. */
  membership(): GroupMembership {
    return this.#sides.map((side) => side.close());
  }
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
