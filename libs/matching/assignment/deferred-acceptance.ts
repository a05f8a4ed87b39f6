import type { MatchColumns } from '../features/match-columns.js';
import type { Breather } from '../run/breather.js';
import { HeldApplicants, NO_CUT } from './held-applicants.js';
import type { OrderKeys } from './order-keys.js';
import type { PreferenceLists } from './preference-lists.js';

export const UNSEATED = -1;

/** The jobseeker-optimal stable assignment under seats, over all feasible pairs. */
export interface StableAssignment {
  /** Vacancy row per seeker row, UNSEATED for none. */
  readonly vacancyOf: Int32Array;
  readonly applicants: HeldApplicants;
  readonly proposals: number;
  /** Seekers scanned per round; the first scans everybody. */
  readonly rounds: readonly number[];
  /** Milliseconds of finding pairs and of proposing. */
  readonly scanMs: number;
  readonly clearMs: number;
}

/**
 * Deferred acceptance, jobseekers proposing. A list holds only the best few vacancies; who uses one up is scanned again
 * behind the cut-offs of the moment. The result is that of full lists: a vacancy's cut-off never falls, so that whom it
 * leaves out of a later list it would have refused anyway.
 */
export async function assignStably(
  { seekers, vacancies }: MatchColumns,
  lists: PreferenceLists,
  order: OrderKeys,
  breather: Breather,
  onFirstList: (seeker: number, feasible: number) => void,
): Promise<StableAssignment> {
  const applicants = new HeldApplicants(vacancies.seats, seekers.size);
  const vacancyOf = new Int32Array(seekers.size).fill(UNSEATED);
  const position = new Uint32Array(seekers.size);
  const rounds: number[] = [];
  let proposals = 0;
  let scanMs = 0;
  let clearMs = 0;

  /** Proposes down the list; whoever is displaced goes on proposing in turn. */
  const seat = (first: number) => {
    let seeker = first;
    for (;;) {
      const next = position[seeker]!;
      if (next >= lists.counts[seeker]!) return;
      const vacancy = order.vacancyOf(lists.keys[seeker * lists.length + next]!);
      proposals++;
      const out = applicants.offer(vacancy, lists.meritKey(seeker, vacancy));
      if (out === NO_CUT) {
        vacancyOf[seeker] = vacancy;
        return;
      }
      const loser = order.seekerOf(out);
      if (loser !== seeker) {
        vacancyOf[seeker] = vacancy;
        vacancyOf[loser] = UNSEATED;
      }
      position[loser]!++;
      seeker = loser;
    }
  };

  let active = Uint32Array.from({ length: seekers.size }, (_, row) => row);
  for (let round = 0; active.length > 0; round++) {
    rounds.push(active.length);
    const began = performance.now();
    for (const seeker of active) {
      const found = lists.refill(seeker, round === 0 ? undefined : applicants.cut);
      position[seeker] = 0;
      if (round === 0) onFirstList(seeker, found);
      await breather.breathe();
    }
    const scanned = performance.now();
    for (const seeker of active) {
      seat(seeker);
      await breather.breathe();
    }
    active = usedUp();
    scanMs += scanned - began;
    clearMs += performance.now() - scanned;
  }
  return { vacancyOf, applicants, proposals, rounds, scanMs, clearMs };

  function usedUp(): Uint32Array<ArrayBuffer> {
    const rows: number[] = [];
    for (let seeker = 0; seeker < seekers.size; seeker++) {
      const isFull = lists.counts[seeker] === lists.length;
      if (vacancyOf[seeker] === UNSEATED && isFull && position[seeker]! >= lists.length) rows.push(seeker);
    }
    return Uint32Array.from(rows);
  }
}
