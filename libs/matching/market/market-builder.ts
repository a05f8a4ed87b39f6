import { levelPoints, localDay, NEUTRAL_POINTS } from '#domain';
import { drawLots } from './lottery.js';
import { inIdOrder, type SnapshotSeeker, type SnapshotVacancy } from './snapshot.js';
import { type Market, type MarketIds, type MarketTables, sharedBytes, sharedUint32 } from './market.js';
import type { MarketCodes } from './market-codes.js';
import type { MarketRun } from './market-run.js';
import { SeekerEncoder } from './seeker-encoder.js';
import { startDay, VacancyEncoder } from './vacancy-encoder.js';

const LEVELS = 10;

/**
 * Makes a market of records that come in batches: first the vacancies, which say what is told apart at all, then jobseekers,
 * each of which leaves a row of numbers. A million of them never stand in memory together.
 */
export class MarketBuilder {
  readonly #run: MarketRun;
  readonly #vacancies: VacancyEncoder;
  readonly #vacancyIds: readonly string[];
  readonly #vacanciesById: Uint32Array;
  readonly #vacancyVersions: Uint32Array;
  readonly #seekers: SeekerEncoder;
  readonly #seekerIds: readonly string[];
  /** Row of each of `seekerIds`. */
  readonly #seekerRows: Uint32Array;
  readonly #seekerVersions: Uint32Array;
  #encoded = 0;

  /** `seekerIds` in the order in which the records will come: the lottery is drawn before them. */
  constructor(run: MarketRun, vacancies: readonly SnapshotVacancy[], seekerIds: readonly string[]) {
    const byId = inIdOrder(vacancies);
    this.#run = run;
    this.#vacanciesById = drawRows(
      run.seed,
      byId.map(({ id }) => id),
    );
    const rows = inRowOrder(byId, this.#vacanciesById);
    this.#vacancyIds = rows.map(({ id }) => id);
    this.#vacancyVersions = sharedUint32(rows.length);
    rows.forEach(({ version }, row) => (this.#vacancyVersions[row] = version));
    this.#vacancies = new VacancyEncoder(rows, run);
    this.#seekerRows = drawRows(run.seed, seekerIds);
    this.#seekerIds = seekerIds;
    this.#seekerVersions = sharedUint32(seekerIds.length);
    this.#seekers = new SeekerEncoder(seekerIds.length, this.#vacancies, run);
  }

  /** Encodes the next jobseekers, in the order of `seekerIds`. */
  addSeekers(batch: readonly SnapshotSeeker[]): void {
    for (const seeker of batch) {
      const position = this.#encoded++;
      if (this.#seekerIds[position] !== seeker.id) throw new RangeError(`jobseeker ${seeker.id} is out of turn`);
      const row = this.#seekerRows[position]!;
      this.#seekerVersions[row] = seeker.version;
      this.#seekers.set(row, seeker);
    }
  }

  /** The market; after the last jobseeker. */
  finish(): { market: Market; ids: MarketIds; codes: MarketCodes } {
    const { seed, policy, asOf } = this.#run;
    if (this.#encoded !== this.#seekerIds.length) throw new RangeError('not all jobseekers have come');
    const market = {
      seed,
      weights: policy.weights,
      wishFloor: policy.wishFloor,
      seekers: this.#seekers.finish(),
      vacancies: this.#vacancies.finish(),
      tables: this.#tables(),
    };
    const ids = {
      seekers: inRowOrder(this.#seekerIds, this.#seekerRows),
      seekerVersions: this.#seekerVersions,
      vacancies: this.#vacancyIds,
      vacancyVersions: this.#vacancyVersions,
      seekersById: rowsById(this.#seekerIds, this.#seekerRows),
      vacanciesById: this.#vacanciesById,
    };
    const { needs, languages, places } = this.#vacancies;
    const today = startDay(localDay(asOf));
    const codes = { needs: needs.codes(), ...languages.codes(), places: places.codes(), today };
    return { market, ids, codes };
  }

  #tables(): MarketTables {
    const { needs, slots, places, languages, investors, skills } = this.#vacancies;
    const { occupations, trainings } = this.#seekers;
    const language = languages.finish();
    const investor = investors.finish();
    const training = trainings.finish();
    return {
      homes: places.homes,
      places: places.width,
      needWords: needs.words,
      needRules: needs.rules,
      segments: slots.segments,
      ...places.ways(),
      occupations: occupations.size,
      proximity: occupations.finish().points,
      openSlots: slots.openSlots(),
      namedSlots: slots.namedSlots(),
      trainingPoints: training.points,
      trainingKnown: training.known,
      levelPoints: levelTable(),
      investorWidth: investor.width,
      investorPoints: investor.points,
      languageWidth: language.width,
      languagePoints: language.points,
      languageKnown: language.known,
      skills: skills.size,
    };
  }
}

/** Rows by the lottery, on shared memory, in the order of the ids. */
function drawRows(seed: number, ids: readonly string[]): Uint32Array {
  const rows = sharedUint32(ids.length);
  rows.set(drawLots(seed, ids));
  return rows;
}

function inRowOrder<T>(byId: readonly T[], rowOf: Uint32Array): T[] {
  const rows = Array.from<T>({ length: byId.length });
  byId.forEach((value, position) => (rows[rowOf[position]!] = value));
  return rows;
}

/** Rows in the order of the ids by code unit, which is mostly the order in which a database gives them. */
function rowsById(ids: readonly string[], rows: Uint32Array): Uint32Array {
  if (ids.every((id, i) => i === 0 || ids[i - 1]! < id)) return rows;
  const positions = Uint32Array.from(ids, (_, i) => i).toSorted((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const byId = sharedUint32(rows.length);
  positions.forEach((position, i) => (byId[i] = rows[position]!));
  return byId;
}

/** `11 × 16`, by the jobseeker's rank + 1 and the vacancy's; column 0: none asked. */
function levelTable(): Uint8Array {
  const points = sharedBytes(16 * (LEVELS + 1));
  for (let held = 0; held <= LEVELS; held++) {
    points[16 * held] = NEUTRAL_POINTS;
    for (let asked = 1; asked <= LEVELS; asked++) points[16 * held + asked] = levelPoints(held - 1, asked - 1);
  }
  return points;
}
