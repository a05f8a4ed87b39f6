import { type Assignment, UNSEATED } from '../../libs/matching/assignment/assignment.js';
import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';

interface Candidate {
  readonly seeker: number;
  readonly vacancy: number;
  readonly seekerScore: number;
  readonly merit: number;
}

/** Every jobseeker's feasible vacancies as objects, unsorted: all pairs looked at one by one. */
export function textbookPairs(market: Market): Candidate[][] {
  const scorer = new PairScorer(market);
  return Array.from({ length: market.seekers.size }, (_, seeker) => {
    const list: Candidate[] = [];
    for (let vacancy = 0; vacancy < market.vacancies.size; vacancy++) {
      if (!scorer.isFeasible(seeker, vacancy)) continue;
      const seekerScore = scorer.seekerScore(seeker, vacancy);
      list.push({ seeker, vacancy, seekerScore, merit: scorer.merit(seeker, vacancy) });
    }
    return list;
  });
}

/** Deferred acceptance with seats as in a textbook: objects, sorted lists, `shift`. */
export function textbookStable(market: Market, pairs: readonly (readonly Candidate[])[]): Assignment {
  const { seats, reservedSeats } = market.vacancies;
  const lists = pairs.map((list) => list.toSorted((a, b) => b.seekerScore - a.seekerScore || a.vacancy - b.vacancy));
  const held = new Map<number, readonly Candidate[]>();
  const free = lists.map((_, seeker) => seeker);
  for (let seeker = free.pop(); seeker !== undefined; seeker = free.pop()) {
    const next = lists[seeker]!.shift();
    if (next === undefined) continue;
    const { vacancy } = next;
    const applicants = [...(held.get(vacancy) ?? []), next].toSorted(
      (a, b) => b.merit - a.merit || a.seeker - b.seeker,
    );
    // reserved seats go first to the best who share a priority group (the lowest bit of a merit), the rest to the best of all others
    const first = applicants.filter(({ merit }) => (merit & 1) === 1).slice(0, reservedSeats[vacancy]);
    const others = applicants.filter((applicant) => !first.includes(applicant));
    const open = others.slice(0, seats[vacancy]! - first.length);
    free.push(...others.slice(open.length).map((refused) => refused.seeker));
    held.set(vacancy, [...first, ...open]);
  }
  const vacancyOf = new Int32Array(market.seekers.size).fill(UNSEATED);
  for (const seated of held.values()) for (const { seeker, vacancy } of seated) vacancyOf[seeker] = vacancy;
  return { vacancyOf };
}
