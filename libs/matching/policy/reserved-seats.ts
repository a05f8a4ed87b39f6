import type { MatchPolicy } from './match-policy.js';

/** The priority groups of a vacancy in a run and how many of its seats they go first on. */
export interface ReservedSeats {
  /** The firm's own groups, then the centre's; each once. */
  readonly groups: readonly string[];
  readonly seats: number;
}

/**
 * One pool of reserved seats per vacancy: the shares of the firm's box (where it names a group) and of the centre's groups are
 * added up and rounded down, and whoever belongs to any of the groups goes first on them. Between equal scores the same
 * people go first on the other seats too.
 */
export function reservedSeats(
  { firmBox, centreGroups }: MatchPolicy['priority'],
  vacancy: { readonly seats: number; readonly priorityGroups: readonly string[] },
): ReservedSeats {
  const hasBox = vacancy.priorityGroups.length > 0;
  const ofFirm = hasBox && firmBox !== 'tie-break' ? firmBox.reservedPercent : 0;
  const percent = centreGroups.reduce((sum, { reservedPercent }) => sum + reservedPercent, ofFirm);
  return {
    groups: [...new Set([...vacancy.priorityGroups, ...centreGroups.map(({ code }) => code)])],
    seats: Math.trunc((vacancy.seats * Math.min(100, percent)) / 100),
  };
}
