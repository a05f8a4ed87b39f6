import { epochDay, localDay, type MatchWeights } from '#domain';
import { SeekerColumns, type CommunePoint } from './seeker-columns.js';
import { inIdOrder, type Snapshot } from './snapshot.js';
import { VacancyColumns } from './vacancy-columns.js';

/** A snapshot ready to be scanned: two sides of columns and what the policy says. */
export interface MatchColumns {
  readonly seekers: SeekerColumns;
  readonly vacancies: VacancyColumns;
  readonly weights: MatchWeights;
  /** Epoch day of the run, local. */
  readonly day: number;
}

/** Encodes a snapshot. Rows are put in id order first, so that the order they came in never shows. */
export function encodeSnapshot(snapshot: Snapshot, communePoint: CommunePoint): MatchColumns {
  const { seed, asOf, policy } = snapshot;
  const vacancies = new VacancyColumns(inIdOrder(snapshot.vacancies), seed, asOf);
  const seekers = new SeekerColumns(inIdOrder(snapshot.seekers), vacancies, {
    seed,
    defaultReachMetres: policy.defaultReachMetres,
    communePoint,
  });
  return { seekers, vacancies, weights: policy.weights, day: epochDay(localDay(asOf)) };
}
