import { type Assignment, UNSEATED } from '../../../libs/matching/assignment/assignment.js';
import { SeededDraw } from '../seeded-draw.js';
import type { ScoredPairs } from './scored-pairs.js';

/** How many entries of everybody's list an office can look at. */
const LIST_LENGTH = 50;

/** The pair with the greatest weight first, then the next one that still has a person and a seat. */
export function seatGreedily(pairs: ScoredPairs, seats: Uint16Array, chosen = everyPair(pairs)): Assignment {
  const seekerOf = new Uint32Array(pairs.vacancies.length);
  for (let seeker = 0; seeker + 1 < pairs.start.length; seeker++) {
    seekerOf.fill(seeker, pairs.start[seeker], pairs.start[seeker + 1]);
  }
  const vacancyOf = new Int32Array(pairs.start.length - 1).fill(UNSEATED);
  const left = seats.slice();
  for (const pair of heaviestFirst(chosen, pairs.weights)) {
    const seeker = seekerOf[pair]!;
    const vacancy = pairs.vacancies[pair]!;
    if (vacancyOf[seeker] !== UNSEATED || left[vacancy] === 0) continue;
    vacancyOf[seeker] = vacancy;
    left[vacancy]!--;
  }
  return { vacancyOf };
}

/** Everybody's list is cut at its best entries by the jobseeker's score, as where each person is ranked alone; then greedy. */
export function seatFromShortLists(pairs: ScoredPairs, seats: Uint16Array, length = LIST_LENGTH): Assignment {
  const kept: number[] = [];
  for (let seeker = 0; seeker + 1 < pairs.start.length; seeker++) {
    const list = Array.from(
      { length: pairs.start[seeker + 1]! - pairs.start[seeker]! },
      (_, i) => pairs.start[seeker]! + i,
    );
    list.sort((a, b) => pairs.seekerScores[b]! - pairs.seekerScores[a]! || a - b);
    kept.push(...list.slice(0, length));
  }
  return seatGreedily(pairs, seats, Uint32Array.from(kept));
}

/** One after the other in a random order takes a random one of the feasible vacancies that have a seat left. */
export function seatAtRandom(pairs: ScoredPairs, seats: Uint16Array, seed: number): Assignment {
  const draw = new SeededDraw(seed, 40, 0);
  const vacancyOf = new Int32Array(pairs.start.length - 1).fill(UNSEATED);
  const left = seats.slice();
  const order = Uint32Array.from(vacancyOf, (_, seeker) => seeker);
  for (let last = order.length - 1; last >= 0; last--) {
    const other = draw.below(last + 1);
    const seeker = order[other]!;
    order[other] = order[last]!;
    const open = pairs.vacancies
      .subarray(pairs.start[seeker], pairs.start[seeker + 1])
      .filter((vacancy) => left[vacancy]! > 0);
    if (open.length === 0) continue;
    vacancyOf[seeker] = open[draw.below(open.length)]!;
    left[vacancyOf[seeker]]!--;
  }
  return { vacancyOf };
}

/** Where everybody applies at their own first choice and each vacancy takes the best of who came. */
export function seatFirstChoices(
  pairs: ScoredPairs,
  seats: Uint16Array,
): { assignment: Assignment; applications: Uint32Array } {
  const applicants = Array.from(seats, (): { seeker: number; merit: number }[] => []);
  for (let seeker = 0; seeker + 1 < pairs.start.length; seeker++) {
    let best = pairs.start[seeker]!;
    if (best === pairs.start[seeker + 1]!) continue;
    for (let pair = best + 1; pair < pairs.start[seeker + 1]!; pair++) {
      if (pairs.seekerScores[pair]! > pairs.seekerScores[best]!) best = pair;
    }
    applicants[pairs.vacancies[best]!]!.push({ seeker, merit: pairs.merits[best]! });
  }
  const vacancyOf = new Int32Array(pairs.start.length - 1).fill(UNSEATED);
  applicants.forEach((list, vacancy) => {
    const taken = list.toSorted((a, b) => b.merit - a.merit || a.seeker - b.seeker).slice(0, seats[vacancy]);
    for (const { seeker } of taken) vacancyOf[seeker] = vacancy;
  });
  return { assignment: { vacancyOf }, applications: Uint32Array.from(applicants, (list) => list.length) };
}

function everyPair({ vacancies }: ScoredPairs): Uint32Array {
  return Uint32Array.from(vacancies, (_, pair) => pair);
}

/** Counting sort by weight; pairs of one weight keep their order. */
function heaviestFirst(pairs: Uint32Array, weights: Uint16Array): Uint32Array {
  const next = new Uint32Array(2 ** 16 + 1);
  for (const pair of pairs) next[2 ** 16 - weights[pair]!]!++;
  for (let rank = 1; rank < next.length; rank++) next[rank]! += next[rank - 1]!;
  const sorted = new Uint32Array(pairs.length);
  for (const pair of pairs) sorted[next[2 ** 16 - 1 - weights[pair]!]!++] = pair;
  return sorted;
}
