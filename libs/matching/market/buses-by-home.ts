import type { VacancyTable } from './market.js';

/** Of each home the vacancies whose firm's bus serves it, ascending: `vacancies[start[home] .. start[home + 1]]`. */
export interface BusesByHome {
  readonly start: Uint32Array;
  readonly vacancies: Uint32Array;
}

/** The lists of homes at each vacancy, turned round. */
export function busesByHome({ size, busStart, busHomes }: VacancyTable, homes: number): BusesByHome {
  const start = new Uint32Array(homes + 1);
  for (const home of busHomes) start[home + 1]!++;
  for (let home = 0; home < homes; home++) start[home + 1]! += start[home]!;
  const next = start.slice();
  const vacancies = new Uint32Array(busHomes.length);
  for (let vacancy = 0; vacancy < size; vacancy++) {
    for (let i = busStart[vacancy]!; i < busStart[vacancy + 1]!; i++) vacancies[next[busHomes[i]!]!++] = vacancy;
  }
  return { start, vacancies };
}
