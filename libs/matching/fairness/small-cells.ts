/** Counts from 1 to one less than this are not shown: they could point at somebody. */
export const SMALLEST_CELL = 5;

/** Whether a count of people is too small to be shown. */
function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_CELL;
}

/**
 * Which groups of a dimension are withheld. A group is a vector of counts (seated, not seated …) whose totals over all groups are
 * known: one with a small count is withheld, and so are further ones, the smallest first, until what is missing from each
 * total is nothing or at least SMALLEST_CELL and comes from two groups or more, so that no subtraction gives a small count away.
 */
export function withheldGroups(groups: readonly (readonly number[])[]): boolean[] {
  const withheld = groups.map((counts) => counts.some(isSmall));
  const people = (group: number) => groups[group]!.reduce((sum, count) => sum + count, 0);
  const bySize = [...groups.keys()]
    .filter((group) => people(group) > 0)
    .toSorted((a, b) => people(a) - people(b) || a - b);
  for (const group of bySize) {
    if (!withheld.includes(true) || isEnough(groups, withheld)) break;
    withheld[group] = true;
  }
  return withheld;
}

function isEnough(groups: readonly (readonly number[])[], withheld: readonly boolean[]): boolean {
  const hidden = groups.filter((_, group) => withheld[group]);
  const missing = (groups[0] ?? []).map((_, column) => hidden.reduce((sum, counts) => sum + counts[column]!, 0));
  return hidden.length > 1 && !missing.some(isSmall);
}
