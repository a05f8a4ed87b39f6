import { NOT_STATED, SHEET_DIMENSIONS, type SheetDimension } from '#domain';

/** Groups of one dimension, such as sex or age band, and who is in which. Read for the fairness sheet alone. */
export interface GroupDimension {
  readonly code: SheetDimension;
  /** Codes of its groups, at most 32. */
  readonly groups: readonly string[];
  /** By jobseeker row: bits of `groups`; several where groups overlap. */
  readonly members: Uint32Array;
}

/** By dimension; apart from a market, so that no rule and no score can reach it. */
export type GroupMembership = readonly GroupDimension[];

/**
 * Groups by jobseeker row.
 *
 * @param groupsOf groups of a jobseeker id as `dimension:group`; a person without a group of a dimension is NOT_STATED there */
export function groupMembership(ids: readonly string[], groupsOf: (id: string) => readonly string[]): GroupMembership {
  const sides = SHEET_DIMENSIONS.map((code) => ({
    code,
    groups: [] as string[],
    members: new Uint32Array(ids.length),
  }));
  const find = new Map<string, (typeof sides)[number]>(sides.map((side) => [side.code, side]));
  ids.forEach((id, row) => {
    for (const group of groupsOf(id)) {
      const [dimension = '', code = ''] = group.split(':');
      const side = find.get(dimension);
      if (side !== undefined) side.members[row]! |= bitOf(side.groups, code);
    }
    for (const side of sides) if (side.members[row] === 0) side.members[row] = bitOf(side.groups, NOT_STATED);
  });
  return sides;
}

function bitOf(groups: string[], code: string): number {
  let position = groups.indexOf(code);
  if (position < 0) position = groups.push(code) - 1;
  if (position > 31) throw new RangeError('more than 32 groups in one dimension');
  return (1 << position) >>> 0;
}
