import type { EligiblePair, MatchRun, MatchSeats, MatchStore } from '#database';
import { readMatchPolicy } from '../policy/match-policy.js';

/** Why somebody sits elsewhere, or is introduced elsewhere, than in the earlier run. */
export type MoveCause =
  | 'new-jobseeker'
  | 'jobseeker-gone'
  | 'vacancy-gone'
  | 'new-vacancy'
  | 'fewer-seats'
  | 'more-seats'
  /** A hard rule refuses them at the earlier vacancy now. */
  | 'not-eligible'
  /** Others are ahead at the earlier vacancy now. */
  | 'outranked'
  /** Seats became free at a vacancy they like better. */
  | 'better-choice'
  /** Scores changed with the policy, or the records did. */
  | 'scores-changed';

/** One seat or introduction that was, that is, or one in place of the other; of several introductions each by itself. */
export interface Move {
  readonly jobseeker: string;
  readonly from?: string;
  readonly to?: string;
  readonly cause: MoveCause;
  readonly reason: { readonly vi: string; readonly en: string };
}

export interface RunDiff {
  readonly before: string;
  readonly after: string;
  /** Seats or introductions in both runs. */
  readonly unchanged: number;
  /** What was not the same for the two runs. */
  readonly changedInputs: readonly ('rows' | 'policy' | 'taxonomy' | 'seed')[];
  readonly moves: readonly Move[];
}

const REASONS: Readonly<Record<MoveCause, { vi: string; en: string }>> = {
  'new-jobseeker': { vi: 'Người lao động mới tham gia đợt ghép', en: 'The jobseeker is new in this run' },
  'jobseeker-gone': { vi: 'Người lao động không còn trong đợt ghép', en: 'The jobseeker is no longer in the run' },
  'vacancy-gone': { vi: 'Vị trí trước đã đóng hoặc hết chỗ', en: 'The earlier vacancy is closed or full' },
  'new-vacancy': { vi: 'Vị trí mới phù hợp hơn', en: 'A new vacancy suits better' },
  'fewer-seats': { vi: 'Vị trí trước giảm số chỗ', en: 'The earlier vacancy has fewer seats' },
  'more-seats': { vi: 'Vị trí tốt hơn tăng số chỗ', en: 'A better vacancy has more seats' },
  'not-eligible': {
    vi: 'Không còn đủ điều kiện cho vị trí trước',
    en: 'No longer eligible for the earlier vacancy',
  },
  outranked: { vi: 'Người khác xếp trước tại vị trí trước', en: 'Others are ahead at the earlier vacancy' },
  'better-choice': { vi: 'Vị trí người lao động thích hơn có chỗ', en: 'A vacancy they like better has room' },
  'scores-changed': { vi: 'Điểm thay đổi theo chính sách hoặc hồ sơ', en: 'Scores changed with policy or records' },
};

/** Everybody who sits or is introduced elsewhere, in jobseeker order, with the nearest cause the two stored runs show. */
export async function diffAssignments(store: MatchStore, before: MatchRun, after: MatchRun): Promise<RunDiff> {
  const [earlier, later, earlierSeats, laterSeats, earlierPeople, laterPeople] = await Promise.all([
    store.assignment(before.id),
    store.assignment(after.id),
    seatsByVacancy(store, before.id),
    seatsByVacancy(store, after.id),
    store.people(before.id),
    store.people(after.id),
  ]);
  const everybody = [...new Set([...earlier.keys(), ...later.keys()])].toSorted();
  const shifts = everybody.flatMap((jobseeker) =>
    shiftsOf(jobseeker, earlier.get(jobseeker) ?? [], later.get(jobseeker) ?? []),
  );
  const changed = changedInputs(before, after);
  const context = {
    earlierSeats,
    laterSeats,
    earlierPeople,
    laterPeople,
    laterPairs: pairsByPerson(await store.eligible(after.id, [...new Set(shifts.map(({ jobseeker }) => jobseeker))])),
    laterKeeps: readMatchPolicy(after.policy).keepPerJobseeker,
    scoresChanged: changed.includes('policy') || changed.includes('taxonomy'),
  };
  const moves = shifts.map(({ jobseeker, from, to }): Move => {
    const cause = causeOf({ jobseeker, from, to }, context);
    const places = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return { jobseeker, ...places, cause, reason: REASONS[cause] };
  });
  let unchanged = 0;
  for (const [jobseeker, held] of earlier) {
    unchanged += held.filter((vacancy) => later.get(jobseeker)?.includes(vacancy) === true).length;
  }
  return { before: before.id, after: after.id, unchanged, changedInputs: changed, moves };
}

interface Shift {
  readonly jobseeker: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What one gave up and what they got, both best liked first, side by side. */
function shiftsOf(jobseeker: string, before: readonly string[], after: readonly string[]): Shift[] {
  const left = before.filter((vacancy) => !after.includes(vacancy));
  const found = after.filter((vacancy) => !before.includes(vacancy));
  return Array.from({ length: Math.max(left.length, found.length) }, (_, at) => ({
    jobseeker,
    from: left[at],
    to: found[at],
  }));
}

interface TwoRuns {
  readonly earlierSeats: ReadonlyMap<string, MatchSeats>;
  readonly laterSeats: ReadonlyMap<string, MatchSeats>;
  readonly earlierPeople: ReadonlySet<string>;
  readonly laterPeople: ReadonlySet<string>;
  /** Kept pairs of the later run that no rule refuses, of who moved. */
  readonly laterPairs: ReadonlyMap<string, readonly EligiblePair[]>;
  /** Best vacancies that the later run keeps of each jobseeker: who has fewer has no others. */
  readonly laterKeeps: number;
  readonly scoresChanged: boolean;
}

function causeOf({ jobseeker, from, to }: Shift, runs: TwoRuns): MoveCause {
  if (!runs.earlierPeople.has(jobseeker)) return 'new-jobseeker';
  if (!runs.laterPeople.has(jobseeker)) return 'jobseeker-gone';
  if (from !== undefined && !runs.laterSeats.has(from)) return 'vacancy-gone';
  if (from !== undefined) {
    const pairs = runs.laterPairs.get(jobseeker) ?? [];
    const pair = pairs.find(({ vacancyId }) => vacancyId === from);
    const hasFewerSeats = seatsAt(runs.laterSeats, from) < seatsAt(runs.earlierSeats, from);
    if (pair?.isInLine === true) return hasFewerSeats ? 'fewer-seats' : 'outranked';
    // of who keeps earlier placements nothing else is known
    const isAllKnown = pairs.length < runs.laterKeeps && pairs.every(({ locked }) => !locked);
    if (pair === undefined && isAllKnown) return 'not-eligible';
    if (to === undefined && hasFewerSeats) return 'fewer-seats';
  }
  if (to === undefined) return 'outranked';
  if (!runs.earlierSeats.has(to)) return 'new-vacancy';
  if (seatsAt(runs.laterSeats, to) > seatsAt(runs.earlierSeats, to)) return 'more-seats';
  return runs.scoresChanged ? 'scores-changed' : 'better-choice';
}

function seatsAt(seats: ReadonlyMap<string, MatchSeats>, vacancy: string): number {
  return seats.get(vacancy)?.quota ?? 0;
}

function pairsByPerson(pairs: readonly EligiblePair[]): Map<string, EligiblePair[]> {
  const byPerson = new Map<string, EligiblePair[]>();
  for (const pair of pairs) {
    const own = byPerson.get(pair.jobseekerId);
    if (own === undefined) byPerson.set(pair.jobseekerId, [pair]);
    else own.push(pair);
  }
  return byPerson;
}

async function seatsByVacancy(store: MatchStore, runId: string): Promise<Map<string, MatchSeats>> {
  return new Map((await store.seats(runId)).map((row) => [row.vacancyId, row]));
}

function changedInputs(before: MatchRun, after: MatchRun): RunDiff['changedInputs'] {
  const changed: RunDiff['changedInputs'][number][] = [];
  if (before.snapshotHash !== after.snapshotHash) changed.push('rows');
  if (JSON.stringify(before.policy) !== JSON.stringify(after.policy)) changed.push('policy');
  if (before.taxonomyVersion !== after.taxonomyVersion) changed.push('taxonomy');
  if (before.seed !== after.seed) changed.push('seed');
  return changed;
}
