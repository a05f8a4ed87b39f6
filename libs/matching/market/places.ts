import { distancePoints, type SeekerFacts, UNKNOWN, type VacancyFacts, wayInKilometres } from '#domain';
import { distanceMetres, type LatLng } from '#taxonomy';
import type { CommunePoint } from './market-run.js';
import type { MarketCodes } from './market-codes.js';
import { sharedBytes } from './market.js';
import { atMost, padded } from './point-rows.js';

const MOST_PLACES = 65_535;
/** Kilometres that stand for that far and further. */
const FAR = 255;

type WorkPlace = Pick<VacancyFacts, 'provinceCode' | 'communeCode' | 'parkCode' | 'lat' | 'lng'>;
type Home = { readonly [Key in 'provinceCode' | 'communeCode']: string | undefined };

/** Where jobseekers live and vacancies are: pairs of one home and one place share the way between them. */
export class Places {
  /** Distinct places of work, padded to sixteen. */
  readonly width: number;
  readonly #communePoint: CommunePoint;
  readonly #places: WorkPlace[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #byCommune = new Map<string, number[]>();
  readonly #byPark = new Map<string, number[]>();
  readonly #byProvince = new Map<string, number[]>();
  readonly #homes: Home[] = [];
  readonly #homeOf = new Map<string, number>();
  readonly #homesByCommune = new Map<string, number[]>();

  constructor(vacancies: readonly WorkPlace[], communePoint: CommunePoint) {
    this.#communePoint = communePoint;
    for (const vacancy of vacancies) {
      const key = placeKey(vacancy);
      if (this.#placeOf.has(key)) continue;
      const { provinceCode, communeCode, parkCode } = vacancy;
      const place = this.#places.push(vacancy) - 1;
      this.#placeOf.set(key, place);
      addTo(this.#byProvince, provinceCode, place);
      if (communeCode !== undefined) addTo(this.#byCommune, communeCode, place);
      if (parkCode !== undefined) addTo(this.#byPark, parkCode, place);
    }
    atMost(this.#places.length, MOST_PLACES, 'places of work');
    this.width = padded(this.#places.length);
  }

  get homes(): number {
    return this.#homes.length;
  }

  /** Where each place is. */
  codes(): MarketCodes['places'] {
    return this.#places.map(({ provinceCode, parkCode }) => ({
      provinceCode,
      ...(parkCode === undefined ? {} : { parkCode }),
    }));
  }

  placeOf(vacancy: WorkPlace): number {
    return this.#placeOf.get(placeKey(vacancy))!;
  }

  /** The home of a jobseeker, a new one when nobody before lived there. */
  homeOf({ provinceCode, communeCode }: Pick<SeekerFacts, 'provinceCode' | 'communeCode'>): number {
    const key = `${communeCode ?? ''} ${provinceCode ?? ''}`;
    const known = this.#homeOf.get(key);
    if (known !== undefined) return known;
    atMost(this.#homes.length + 1, MOST_PLACES, 'homes');
    const home = this.#homes.push({ provinceCode, communeCode }) - 1;
    this.#homeOf.set(key, home);
    if (communeCode !== undefined) addTo(this.#homesByCommune, communeCode, home);
    return home;
  }

  /** Places that a jobseeker asked for by commune or park, or by province when willing to move there, ascending. */
  namedBy(seeker: SeekerFacts): readonly number[] {
    const { wantedCommunes, wantedParks, wantedProvinces, willingToMove, provinceCode } = seeker;
    const provinces = willingToMove ? wantedProvinces.filter((wanted) => wanted !== provinceCode) : [];
    if (wantedCommunes.length + wantedParks.length + provinces.length === 0) return [];
    const places = new Set([
      ...wantedCommunes.flatMap((code) => this.#byCommune.get(code) ?? []),
      ...wantedParks.flatMap((code) => this.#byPark.get(code) ?? []),
      ...provinces.flatMap((code) => this.#byProvince.get(code) ?? []),
    ]);
    return [...places].toSorted((a, b) => a - b);
  }

  /** Homes in any of the communes, ascending. */
  homesIn(communes: readonly string[]): number[] {
    const homes = new Set(communes.flatMap((commune) => this.#homesByCommune.get(commune) ?? []));
    return [...homes].toSorted((a, b) => a - b);
  }

  /** `homes × width`: the way from each home to each place, in whole kilometres and in points. */
  ways(): { km: Uint8Array; way: Uint8Array } {
    const km = sharedBytes(this.#homes.length * this.width).fill(FAR);
    const way = sharedBytes(km.length);
    const workPoints = this.#places.map(({ lat, lng, communeCode }): LatLng | undefined =>
      lat !== undefined && lng !== undefined ? { lat, lng } : this.#communePoint(communeCode ?? ''),
    );
    this.#homes.forEach(({ communeCode, provinceCode }, home) => {
      const from = this.#communePoint(communeCode ?? '');
      workPoints.forEach((to, place) => {
        const cell = home * this.width + place;
        const metres = from === undefined || to === undefined ? UNKNOWN : distanceMetres(from, to);
        way[cell] = distancePoints(metres, false, false);
        if (metres !== UNKNOWN) km[cell] = wayInKilometres(metres);
        // where the distance is not known the province decides
        else if (provinceCode === undefined || provinceCode === this.#places[place]!.provinceCode) km[cell] = 0;
      });
    });
    return { km, way };
  }
}

function placeKey({ provinceCode, communeCode, parkCode, lat, lng }: WorkPlace): string {
  return [provinceCode, communeCode, parkCode, lat, lng].join('|');
}

function addTo(index: Map<string, number[]>, key: string, place: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, [place]);
  else places.push(place);
}
