import type { PreferenceHeads } from '../scan/preference-heads.js';
import { UNSEATED } from './assignment.js';
import { weightsHeld } from './weights-held.js';

/** Points below a vacancy's price down to which takers are looked for at first, and how many times further each time after. */
const FIRST_REACH = 256;
const FURTHER = 8;

/**
 * Fills dear seats: free ones of vacancies whose price is above 0, which an auction leaves that began at prices above 0. The
 * other half of the forward and reverse auction (Bertsekas, Castañon, Tsaknakis 1993): the vacancy lowers its price until it
 * outbids, by `epsilon`, what its next best takers have; whom it takes leaves a free seat behind, which may be dear in turn.
 * Jobseekers only ever gain and prices only fall, so it ends; then every free seat is free of charge and the sum of weights is
 * within `epsilon` for each seated jobseeker of the greatest. Changes `vacancyOf` and `prices`.
 *
 * @param heads whole lists, with every vacancy that a jobseeker can get
 */
export function fillDearSeats(
  seats: Uint16Array,
  heads: PreferenceHeads,
  vacancyOf: Int32Array,
  prices: Int32Array,
  epsilon: number,
): void {
  const { seconds: weights } = heads;
  const free = new Int32Array(seats);
  for (let seeker = 0; seeker < vacancyOf.length; seeker++) {
    if (vacancyOf[seeker] !== UNSEATED) free[vacancyOf[seeker]!]!--;
  }
  let dear = dearOf(free, prices);
  if (dear.length === 0) return;
  const held = weightsHeld(heads, vacancyOf);
  const gainOf = (seeker: number) => (vacancyOf[seeker] === UNSEATED ? 0 : held[seeker]! - prices[vacancyOf[seeker]!]!);
  for (let reach = FIRST_REACH; dear.length > 0; reach *= FURTHER) {
    const floor = prices.map((price) => Math.max(0, price - reach));
    const entriesOf = findTakers(heads, floor, gainOf);
    const wanting = dear;
    dear = [];
    // the longest free first; who takes a seat leaves one, which comes last
    for (const vacancy of wanting) {
      const count = free[vacancy]!;
      if (count === 0 || prices[vacancy] === 0) continue;
      const takers: Taker[] = [];
      for (const entry of entriesOf(vacancy)) {
        const seeker = Math.floor(entry / heads.length);
        // some have gained since they were found
        const offer = weights[entry]! - gainOf(seeker);
        if (vacancyOf[seeker] !== vacancy && offer > floor[vacancy]!) takers.push({ seeker, entry, offer });
      }
      takers.sort((a, b) => b.offer - a.offer || a.seeker - b.seeker);
      const tooMany = takers[count];
      const price = tooMany === undefined ? floor[vacancy]! : Math.max(floor[vacancy]!, tooMany.offer - epsilon);
      prices[vacancy] = Math.min(prices[vacancy]!, price);
      for (const { seeker, entry } of takers.slice(0, count)) {
        const left = vacancyOf[seeker]!;
        vacancyOf[seeker] = vacancy;
        held[seeker] = weights[entry]!;
        free[vacancy]!--;
        if (left === UNSEATED) continue;
        free[left]!++;
        wanting.push(left);
      }
      if (free[vacancy]! > 0 && prices[vacancy] > 0) dear.push(vacancy);
    }
  }
}

/** Who would come, by which entry of their list, and the price up to which it is better than what they have. */
interface Taker {
  readonly seeker: number;
  readonly entry: number;
  readonly offer: number;
}

function dearOf(free: Int32Array, prices: Int32Array): number[] {
  const dear: number[] = [];
  for (let vacancy = 0; vacancy < free.length; vacancy++) {
    if (free[vacancy]! > 0 && prices[vacancy]! > 0) dear.push(vacancy);
  }
  return dear;
}

/** Looks through all lists once for entries above the floors, and gives those of a vacancy. */
function findTakers(
  { length, vacancies, seconds: weights, counts }: PreferenceHeads,
  floor: Int32Array,
  gainOf: (seeker: number) => number,
): (vacancy: number) => Iterable<number> {
  // a chain of entries for each vacancy
  const last = new Int32Array(floor.length).fill(-1);
  let entries = new Uint32Array(counts.length);
  let links = new Int32Array(counts.length);
  let size = 0;
  for (let seeker = 0; seeker < counts.length; seeker++) {
    const gain = gainOf(seeker);
    const from = seeker * length;
    const to = from + counts[seeker]!;
    for (let entry = from; entry < to; entry++) {
      const vacancy = vacancies[entry]!;
      if (weights[entry]! - gain <= floor[vacancy]!) continue;
      if (size === entries.length) {
        const more = { entries: new Uint32Array(2 * size), links: new Int32Array(2 * size) };
        more.entries.set(entries);
        more.links.set(links);
        ({ entries, links } = more);
      }
      entries[size] = entry;
      links[size] = last[vacancy]!;
      last[vacancy] = size++;
    }
  }
  return function* (vacancy) {
    for (let at = last[vacancy]!; at >= 0; at = links[at]!) yield entries[at]!;
  };
}
