import type { SeekerFacts, VacancyFacts } from './match-facts.js';
import { reachInKilometres, UNKNOWN, wayInKilometres } from './match-points.js';

/** How a jobseeker could get to a vacancy's workplace. */
export interface WayToWork {
  /** As the crow flies; UNKNOWN when one of the places is. */
  readonly metres: number;
  /** The firm's own bus stops in the jobseeker's commune. */
  readonly bus: boolean;
  /** The firm has a dormitory and the jobseeker would move. */
  readonly lodging: boolean;
  /** The jobseeker asked for this commune or park, or would move to this other province. */
  readonly named: boolean;
  /** Same province, or the jobseeker's province is not known. */
  readonly sameProvince: boolean;
}

/** The way between two records; `metres` is the distance of their places (#taxonomy), UNKNOWN when a point is. */
export function wayToWork(seeker: SeekerFacts, vacancy: VacancyFacts, metres: number): WayToWork {
  const { communeCode, parkCode, provinceCode } = vacancy;
  return {
    metres,
    bus: seeker.communeCode !== undefined && vacancy.busCommuneCodes.includes(seeker.communeCode),
    lodging: vacancy.dormitory && seeker.willingToMove,
    named:
      (communeCode !== undefined && seeker.wantedCommunes.includes(communeCode)) ||
      (parkCode !== undefined && seeker.wantedParks.includes(parkCode)) ||
      (seeker.willingToMove && provinceCode !== seeker.provinceCode && seeker.wantedProvinces.includes(provinceCode)),
    sameProvince: seeker.provinceCode === undefined || seeker.provinceCode === provinceCode,
  };
}

/** Reach rule, in whole kilometres. Where the distance is not known, the province decides: missing data refuses nobody near home. */
export function isReachable(way: WayToWork, reachMetres: number): boolean {
  if (way.bus || way.lodging || way.named) return true;
  if (way.metres === UNKNOWN) return way.sameProvince;
  return wayInKilometres(way.metres) <= reachInKilometres(reachMetres);
}
