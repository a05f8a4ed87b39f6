import type { FairnessSheet, SheetFigures, SheetGroup } from '#domain';
import { type Holdings, holdsAny, isHeld } from '../assignment/holdings.js';
import type { Market } from '../market/market.js';
import type { PairScorer } from '../market/pair-scorer.js';
import { giniPermille } from './gini.js';
import { greedyHoldings, LIST_LENGTH, type ListsOf } from './greedy-lists.js';
import type { GroupDimension, GroupMembership } from './group-membership.js';
import { withheldGroups } from './small-cells.js';

export interface SheetOptions {
  /** Best vacancies that each jobseeker is shown, besides what they hold. */
  readonly keepPerJobseeker: number;
  readonly listsOf: ListsOf;
  readonly groups: GroupMembership;
}

/** Works the sheet out. Lists are read twice, and never further than LIST_LENGTH, so that longer ones give the same sheet. */
export function fairnessSheet(
  market: Market,
  holdings: Holdings,
  scorer: PairScorer,
  { keepPerJobseeker, listsOf: given, groups }: SheetOptions,
): FairnessSheet {
  const listsOf: ListsOf = (seeker) => {
    const list = given(seeker);
    return list.length <= LIST_LENGTH ? list : Array.from(list).slice(0, LIST_LENGTH);
  };
  const { seekers, vacancies } = market;
  const greedy = outcomeOf(scorer, greedyHoldings(market, listsOf, holdings));
  const ours = outcomeOf(scorer, holdings);
  const crowds = [ours, greedy].map(() => ({
    exposure: new Uint32Array(vacancies.size),
    line: new Uint32Array(vacancies.size),
  }));
  for (let seeker = 0; seeker < seekers.size; seeker++) {
    const list = listsOf(seeker);
    countCrowd(list, ours.holdings, seeker, keepPerJobseeker, crowds[0]!);
    countCrowd(list, greedy.holdings, seeker, keepPerJobseeker, crowds[1]!);
  }
  return {
    jobseekers: seekers.size,
    vacancies: vacancies.size,
    seats: sum(vacancies.seats),
    ours: figuresOf(market, ours, crowds[0]!),
    greedy: figuresOf(market, greedy, crowds[1]!),
    dimensions: groups.map((dimension) => ({
      dimension: dimension.code,
      groups: groupRows(dimension, ours, greedy),
    })),
  };
}

interface Outcome {
  readonly holdings: Holdings;
  /** By jobseeker, of all they hold. */
  readonly seekerSums: Uint32Array;
  readonly employerSums: Uint32Array;
}

function outcomeOf(scorer: PairScorer, holdings: Holdings): Outcome {
  const { start, vacancies } = holdings;
  const seekerSums = new Uint32Array(start.length - 1);
  const employerSums = new Uint32Array(start.length - 1);
  for (let seeker = 0; seeker < seekerSums.length; seeker++) {
    for (let pair = start[seeker]!; pair < start[seeker + 1]!; pair++) {
      seekerSums[seeker]! += scorer.seekerScore(seeker, vacancies[pair]!);
      employerSums[seeker]! += scorer.employerScore(seeker, vacancies[pair]!);
    }
  }
  return { holdings, seekerSums, employerSums };
}

interface Crowd {
  readonly exposure: Uint32Array;
  readonly line: Uint32Array;
}

function countCrowd(
  list: ArrayLike<number>,
  holdings: Holdings,
  seeker: number,
  keep: number,
  { exposure, line }: Crowd,
): void {
  const { start, vacancies, bars } = holdings;
  let isBeforeBar = true;
  for (let place = 0; place < list.length; place++) {
    const vacancy = list[place]!;
    if (place < keep) exposure[vacancy]!++;
    if (vacancy === bars[seeker]) isBeforeBar = false;
    if (isBeforeBar && !isHeld(holdings, seeker, vacancy)) line[vacancy]!++;
  }
  for (let pair = start[seeker]!; pair < start[seeker + 1]!; pair++) {
    const vacancy = vacancies[pair]!;
    line[vacancy]!++;
    if (!isAmongBest(list, keep, vacancy)) exposure[vacancy]!++;
  }
}

function isAmongBest(list: ArrayLike<number>, keep: number, vacancy: number): boolean {
  for (let place = 0; place < list.length && place < keep; place++) if (list[place] === vacancy) return true;
  return false;
}

function figuresOf({ seekers, vacancies }: Market, outcome: Outcome, { exposure, line }: Crowd): SheetFigures {
  const { holdings, seekerSums, employerSums } = outcome;
  const used = new Uint32Array(vacancies.size);
  for (const vacancy of holdings.vacancies) used[vacancy]!++;
  let placed = 0;
  for (let seeker = 0; seeker < seekers.size; seeker++) if (holdsAny(holdings, seeker)) placed++;
  const pairs = holdings.vacancies.length;
  const seats = sum(vacancies.seats);
  return {
    placed,
    placedPermille: permille(placed, seekers.size),
    coveredPermille: permille(
      count(used, (people) => people > 0),
      vacancies.size,
    ),
    seatsFilledPermille: permille(
      sum(used.map((people, vacancy) => Math.min(people, vacancies.seats[vacancy]!))),
      seats,
    ),
    exposureGiniPermille: giniPermille(exposure),
    inLinePermille: permille(sum(line), seats),
    overSubscribedPermille: permille(
      count(line, (people, vacancy) => people > holdings.quota[vacancy]!),
      vacancies.size,
    ),
    meanSeekerScore: quotient(sum(seekerSums), pairs),
    meanEmployerScore: quotient(sum(employerSums), pairs),
  };
}

function groupRows(dimension: GroupDimension, ours: Outcome, greedy: Outcome): SheetGroup[] {
  const rows = dimension.groups.map((group) => ({
    group,
    people: 0,
    placed: 0,
    greedyPlaced: 0,
    pairs: 0,
    seekerSum: 0,
    employerSum: 0,
  }));
  const { start } = ours.holdings;
  for (let seeker = 0; seeker + 1 < dimension.start.length; seeker++) {
    for (let entry = dimension.start[seeker]!; entry < dimension.start[seeker + 1]!; entry++) {
      const row = rows[dimension.members[entry]!]!;
      row.people++;
      if (holdsAny(ours.holdings, seeker)) row.placed++;
      if (holdsAny(greedy.holdings, seeker)) row.greedyPlaced++;
      row.pairs += start[seeker + 1]! - start[seeker]!;
      row.seekerSum += ours.seekerSums[seeker]!;
      row.employerSum += ours.employerSums[seeker]!;
    }
  }
  const isWithheld = withheldGroups(
    rows.map(({ people, placed, greedyPlaced }) => [placed, people - placed, greedyPlaced, people - greedyPlaced]),
  );
  return rows
    .map(({ group, people, placed, greedyPlaced, pairs, seekerSum, employerSum }, at): SheetGroup => {
      if (isWithheld[at] === true) return { group, isWithheld: true };
      const figures = {
        people,
        placed,
        placedPermille: permille(placed, people),
        greedyPlacedPermille: permille(greedyPlaced, people),
        meanSeekerScore: quotient(seekerSum, pairs),
        meanEmployerScore: quotient(employerSum, pairs),
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
