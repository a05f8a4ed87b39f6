import { fieldPoints, isOpenToAll, UNKNOWN, type VacancyFacts } from '#domain';
import { occupationProximity } from '#taxonomy';
import { sharedBytes } from './market.js';
import { atMost, type WritePoints } from './point-rows.js';

/** Lanes of a vector: vacancies of sixteen slots are compared with one load. */
const LANES = 16;
/** Most slots that a 16-bit column can name. */
const MOST_SLOTS = 65_536;

/** What a slot stands for: all that nearness and training look at in a vacancy. */
type Asked = Pick<VacancyFacts, 'occupation' | 'trainingField'>;

/**
 * The distinct pairs of occupation and training field that vacancies ask for, in the order of their codes, sixteen to a
 * segment. With a wish floor no segment crosses a VSCO minor group and occupations open to all keep to themselves, so that a
 * scan can pass over segments in which nothing is wanted.
 */
export class Slots {
  /** Slots with the unused ones at the end of segments. */
  readonly size: number;
  readonly #slots = new Map<string, number>();
  readonly #asked = new Map<number, Asked>();

  constructor(vacancies: readonly Asked[], wishFloor: number) {
    const distinct = new Map(vacancies.map((vacancy) => [keyOf(vacancy), vacancy]));
    const groupOf = (asked: Asked) => (wishFloor === 0 ? '' : segmentGroup(asked));
    const sorted = [...distinct.values()].toSorted((a, b) =>
      compare(groupOf(a), groupOf(b)) === 0 ? compare(keyOf(a), keyOf(b)) : compare(groupOf(a), groupOf(b)),
    );
    let slot = 0;
    sorted.forEach((asked, i) => {
      const isNewGroup = i > 0 && groupOf(asked) !== groupOf(sorted[i - 1]!);
      if (isNewGroup) slot = Math.ceil(slot / LANES) * LANES;
      this.#slots.set(keyOf(asked), slot);
      this.#asked.set(slot, asked);
      slot++;
    });
    this.size = Math.max(LANES, Math.ceil(slot / LANES) * LANES);
    atMost(this.size, MOST_SLOTS, 'pairs of occupation and training field');
  }

  get segments(): number {
    return this.size / LANES;
  }

  slotOf(vacancy: Asked): number {
    return this.#slots.get(keyOf(vacancy))!;
  }

  /** 1 for the slots whose occupation the wish floor does not hold back. */
  openSlots(): Uint8Array {
    return this.#flags(({ occupation }) => isOpenToAll(occupation));
  }

  /** 1 for the slots that have an occupation. */
  namedSlots(): Uint8Array {
    return this.#flags(({ occupation }) => occupation !== undefined);
  }

  /** Nearness of an occupation to every slot: neutral where the slot names none, nothing where it is not used. */
  writeProximity(occupation: string): WritePoints {
    return (points, known) => {
      points.fill(0);
      for (const [slot, asked] of this.#asked) {
        points[slot] = asked.occupation === undefined ? 50 : occupationProximity(occupation, asked.occupation);
        known[slot] = asked.occupation === undefined ? 0 : 1;
      }
    };
  }

  /** Points of a training field at every slot; without a field all are neutral. */
  writeTraining(field: string | undefined): WritePoints {
    return (points, known) => {
      for (const [slot, asked] of this.#asked) {
        const value = field === undefined ? UNKNOWN : fieldPoints(field, asked.trainingField, asked.occupation);
        if (value === UNKNOWN) continue;
        points[slot] = value;
        known[slot] = 1;
      }
    };
  }

  #flags(test: (asked: Asked) => boolean): Uint8Array {
    const flags = sharedBytes(this.size);
    for (const [slot, asked] of this.#asked) flags[slot] = test(asked) ? 1 : 0;
    return flags;
  }
}

function segmentGroup({ occupation }: Asked): string {
  return occupation === undefined || isOpenToAll(occupation) ? '' : occupation.slice(0, 3);
}

function keyOf({ occupation = '', trainingField = '' }: Asked): string {
  return `${occupation} ${trainingField}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
