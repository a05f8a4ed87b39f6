import type { FairnessSheet, SheetFigures, SheetGroup } from '#domain';
import { type Assignment, UNSEATED } from '../assignment/assignment.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { giniPermille } from './gini.js';
import { greedyAssignment, LIST_LENGTH, type ListsOf } from './greedy-lists.js';
import type { GroupMembership } from './group-membership.js';
import { withheldGroups } from './small-cells.js';

export interface SheetOptions {
  /** Best vacancies that each jobseeker is shown, besides the seat. */
  readonly keepPerJobseeker: number;
  readonly listsOf: ListsOf;
  readonly groups: GroupMembership;
}

/** Works the sheet out. Lists are read twice, and never further than LIST_LENGTH, so that longer ones give the same sheet. */
export function fairnessSheet(
  market: Market,
  { vacancyOf }: Assignment,
  scorer: PairScorer,
  { keepPerJobseeker, listsOf: given, groups }: SheetOptions,
): FairnessSheet {
  const listsOf: ListsOf = (seeker) => Array.from(given(seeker)).slice(0, LIST_LENGTH);
  const { seekers, vacancies } = market;
  const greedy = outcomeOf(scorer, greedyAssignment(market, listsOf));
  const ours = outcomeOf(scorer, vacancyOf);
  const crowds = [ours, greedy].map(() => ({
    exposure: new Uint32Array(vacancies.size),
    line: new Uint32Array(vacancies.size),
  }));
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    const list = listsOf(seeker);
    [ours, greedy].forEach((outcome, side) => {
      countCrowd(list, outcome.vacancyOf[seeker]!, keepPerJobseeker, crowds[side]!);
    });
  }
  return {
    jobseekers: seekers.size,
    vacancies: vacancies.size,
    seats: sum(vacancies.seats),
    ours: figuresOf(market, ours, crowds[0]!),
    greedy: figuresOf(market, greedy, crowds[1]!),
    dimensions: groups.map(({ code, groups: codes, members }) => ({
      dimension: code,
      groups: groupRows(codes, members, ours, greedy),
    })),
  };
}

interface Outcome {
  readonly vacancyOf: Int32Array;
  readonly seekerScores: Uint16Array;
  readonly employerScores: Uint16Array;
}

function outcomeOf(scorer: PairScorer, vacancyOf: Int32Array): Outcome {
  const scores = (score: (seeker: number, vacancy: number) => number) =>
    Uint16Array.from(vacancyOf, (vacancy, seeker) => (vacancy === UNSEATED ? 0 : score(seeker, vacancy)));
  return {
    vacancyOf,
    seekerScores: scores((seeker, vacancy) => scorer.seekerScore(seeker, vacancy)),
    employerScores: scores((seeker, vacancy) => scorer.employerScore(seeker, vacancy)),
  };
}

interface Crowd {
  readonly exposure: Uint32Array;
  readonly line: Uint32Array;
}

function countCrowd(list: ArrayLike<number>, seat: number, keep: number, { exposure, line }: Crowd): void {
  let isBeforeSeat = true;
  let seatIsKept = seat === UNSEATED;
  for (let place = 0; place < list.length; place++) {
    const vacancy = list[place]!;
    if (place < keep) {
      exposure[vacancy]!++;
      if (vacancy === seat) seatIsKept = true;
    }
    if (vacancy === seat) isBeforeSeat = false;
    else if (isBeforeSeat) line[vacancy]!++;
  }
  if (!seatIsKept) exposure[seat]!++;
  if (seat !== UNSEATED) line[seat]!++;
}

function figuresOf({ seekers, vacancies }: Market, outcome: Outcome, { exposure, line }: Crowd): SheetFigures {
  const used = new Uint32Array(vacancies.size);
  let placed = 0;
  for (const vacancy of outcome.vacancyOf) {
    if (vacancy === UNSEATED) continue;
    used[vacancy]!++;
    placed++;
  }
  const seats = sum(vacancies.seats);
  return {
    placed,
    placedPermille: permille(placed, seekers.size),
    coveredPermille: permille(
      count(used, (people) => people > 0),
      vacancies.size,
    ),
    seatsFilledPermille: permille(placed, seats),
    exposureGiniPermille: giniPermille(exposure),
    inLinePermille: permille(sum(line), seats),
    overSubscribedPermille: permille(
      count(line, (people, vacancy) => people > vacancies.seats[vacancy]!),
      vacancies.size,
    ),
    meanSeekerScore: quotient(sum(outcome.seekerScores), placed),
    meanEmployerScore: quotient(sum(outcome.employerScores), placed),
  };
}

function groupRows(codes: readonly string[], members: Uint32Array, ours: Outcome, greedy: Outcome): SheetGroup[] {
  const rows = codes.map((group) => ({ group, people: 0, placed: 0, greedyPlaced: 0, seekerSum: 0, employerSum: 0 }));
  members.forEach((bits, seeker) => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const row = rows[31 - Math.clz32(rest & -rest)]!;
      row.people++;
      if (ours.vacancyOf[seeker] !== UNSEATED) row.placed++;
      if (greedy.vacancyOf[seeker] !== UNSEATED) row.greedyPlaced++;
      row.seekerSum += ours.seekerScores[seeker]!;
      row.employerSum += ours.employerScores[seeker]!;
    }
  });
  const isWithheld = withheldGroups(
    rows.map(({ people, placed, greedyPlaced }) => [placed, people - placed, greedyPlaced, people - greedyPlaced]),
  );
  return rows
    .map(({ group, people, placed, greedyPlaced, seekerSum, employerSum }, at): SheetGroup => {
      if (isWithheld[at] === true) return { group, isWithheld: true };
      const figures = {
        people,
        placed,
        placedPermille: permille(placed, people),
        greedyPlacedPermille: permille(greedyPlaced, people),
        meanSeekerScore: quotient(seekerSum, placed),
        meanEmployerScore: quotient(employerSum, placed),
      };
      return { group, isWithheld: false, figures };
    })
    .toSorted((a, b) => (a.group < b.group ? -1 : 1));
}

function permille(part: number, whole: number): number {
  return quotient(1000 * part, whole);
}

function quotient(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : Math.trunc(dividend / divisor);
}

function sum(values: Uint16Array | Uint32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function count(values: Uint32Array, is: (value: number, at: number) => boolean): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) if (is(values[at]!, at)) total++;
  return total;
}
