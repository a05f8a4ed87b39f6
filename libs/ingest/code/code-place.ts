import type { IssueCode } from '#domain';
import { communePoint, findPlaces, parkByCode, type PlaceMatch } from '#taxonomy';
import { fold } from '#vietnamese';
import { remembered } from '../extract/remembered.js';

/** A workplace as codes of today. */
export interface CodedPlace {
  readonly provinceCode: string;
  readonly communeCode?: string;
  readonly parkCode?: string;
  readonly lat?: number;
  readonly lng?: number;
  /** `place.former`, `place.outside`: what the sender should know. */
  readonly remarks: readonly IssueCode[];
}

/** Codes workplaces seen from one home province; remembers texts, because lists repeat them. */
export class PlaceCoder {
  readonly #provinceCode: string;
  readonly #placesIn: (text: string) => readonly PlaceMatch[];

  constructor(provinceCode: string) {
    this.#provinceCode = provinceCode;
    this.#placesIn = remembered((text) =>
      findPlaces(text, { provinceCode }).filter((match) => !isUnknownPark(text, match)),
    );
  }

  /** The place that the texts name most exactly, park before commune before district before province; first text wins. */
  code(texts: readonly string[]): CodedPlace | undefined {
    const matches = texts.flatMap((text) => this.#placesIn(text));
    const best =
      matches.find((match) => match.kind === 'park') ??
      matches.find((match) => match.kind === 'commune') ??
      matches.find((match) => match.kind === 'district') ??
      matches[0];
    if (!best) return undefined;
    const park = parkByCode(best.parkCode ?? '');
    // a park spans communes: the one that the text names too, else its main one
    const named = matches.find(
      (match) => match.kind === 'commune' && (!park || park.communeCodes.includes(match.code)),
    );
    const sole = best.communeCodes.length === 1 ? best.communeCodes[0] : undefined;
    const communeCode = named?.code ?? park?.communeCodes[0] ?? sole;
    const point = park?.point ?? (communeCode === undefined ? undefined : communePoint(communeCode));
    const remarks: IssueCode[] = [];
    if (matches.some((match) => match.former && match.provinceCode === best.provinceCode)) remarks.push('place.former');
    if (best.provinceCode !== this.#provinceCode) remarks.push('place.outside');
    return {
      provinceCode: best.provinceCode,
      ...(communeCode === undefined ? {} : { communeCode }),
      ...(park === undefined ? {} : { parkCode: park.code }),
      ...(point === undefined ? {} : { lat: point.lat, lng: point.lng }),
      remarks,
    };
  }

  /** Communes named in a text, a former district being the communes its area went to: bus stops. */
  communes(texts: readonly string[]): string[] {
    const matches = texts.flatMap((text) => this.#placesIn(text)).filter((match) => match.kind !== 'province');
    return [...new Set(matches.flatMap((match) => match.communeCodes))].slice(0, 60);
  }
}

/** "CCN Tân Dân" is a cluster that the registry does not know, not the commune of that name in another province. */
function isUnknownPark(text: string, match: PlaceMatch): boolean {
  return (
    match.kind !== 'park' && /(?:kcn|ccn|khu cong nghiep|cum cong nghiep)\s*$/.test(fold(text.slice(0, match.start)))
  );
}
