import { type SeekerFacts, UNKNOWN } from '#domain';
import { Dictionary } from './dictionary.js';

/**
 * Points of people against a few dozen columns, one row per distinct list of codes: thousands of jobseekers want the same
 * occupations in the same order, so the rows are few.
 */
export class PointTable {
  /** Row of each person, UNKNOWN when the list is empty. */
  readonly rows: Int32Array;
  readonly points: Int8Array;
  readonly width: number;

  constructor(
    width: number,
    people: readonly SeekerFacts[],
    listOf: (person: SeekerFacts) => readonly string[],
    pointsOf: (list: readonly string[]) => readonly number[],
  ) {
    const lists = new Dictionary();
    const points: (readonly number[])[] = [];
    this.width = width;
    this.rows = Int32Array.from(people, (person) => {
      const list = listOf(person);
      if (list.length === 0) return UNKNOWN;
      const row = lists.add(list.join('|'));
      if (row === points.length) points.push(pointsOf(list));
      return row;
    });
    this.points = Int8Array.from(points.flat());
  }

  /** UNKNOWN when the person has no list. */
  at(person: number, column: number): number {
    const row = this.rows[person]!;
    return row === UNKNOWN ? UNKNOWN : this.points[row * this.width + column]!;
  }
}
