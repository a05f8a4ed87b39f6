import { codeOccupation, findPlaces, OCCUPATIONS, parkByCode, provinceByCode, type PlaceMatch } from '#taxonomy';
import { fold } from '#vietnamese';
import { agrees, phrase, takeBefore, takeSpan, type Token } from './tokens.js';

/** Where a query wants the work to be, as filters of the vacancies index. */
export interface PlaceFilter {
  readonly province?: readonly string[];
  readonly commune?: readonly string[];
  readonly park?: readonly string[];
}

export interface ReadPlace {
  readonly from: string;
  readonly code: string;
  readonly label: string;
}

const BEFORE_PLACE = ['ở', 'tại', 'gần', 'quanh', 'khu', 'khu vực', 'địa bàn'].map(phrase);

/** From this confidence on the words do name an occupation. */
const SURE = 85;

/** Bus stops are written in the notice, and are not where the work is. */
const BUS = [phrase('xe đưa đón'), phrase('đưa đón'), phrase('xe đón'), phrase('xe đưa rước'), phrase('xe tuyến')];

/** Takes the places out of a query. Conservative: what may be part of a trade's name stays a word. */
export function readPlaces(
  text: string,
  tokens: readonly Token[],
  context: { readonly provinceCode?: string },
): { readonly filter: PlaceFilter; readonly places: readonly ReadPlace[] } {
  const found = findPlaces(text, context).filter((place) => {
    const at = tokens.findIndex((token) => token.end > place.start);
    const inside = tokens.filter((token) => token.start < place.end && token.end > place.start);
    return !inside.some((token) => token.taken) && !isTrade(text, tokens, place) && !isBusStop(tokens, at);
  });
  const places = found.map((place): ReadPlace => {
    const at = tokens.findIndex((token) => token.end > place.start);
    takeBefore(tokens, at, BEFORE_PLACE);
    takeSpan(tokens, place.start, place.end);
    return { from: text.slice(place.start, place.end), code: place.code, label: labelOf(place) };
  });
  return { filter: placeFilter(narrowest(found)), places };
}

/** Of places inside each other ("Nếnh, Việt Yên, Bắc Ninh") only the narrowest counts. */
function narrowest(places: readonly PlaceMatch[]): PlaceMatch[] {
  return places.filter(
    (wide) =>
      !places.some(
        (narrow) =>
          narrow !== wide &&
          narrow.provinceCode === wide.provinceCode &&
          (narrow.kind === 'park' ? 0 : narrow.communeCodes.length) < (wide.kind === 'park' ? 0 : extent(wide)) &&
          (isWholeProvince(wide) || narrow.communeCodes.some((code) => wide.communeCodes.includes(code))),
      ),
  );
}

function extent(place: PlaceMatch): number {
  return isWholeProvince(place) ? Number.POSITIVE_INFINITY : place.communeCodes.length;
}

function isWholeProvince(place: PlaceMatch): boolean {
  return place.kind === 'province' && !place.former;
}

function placeFilter(places: readonly PlaceMatch[]): PlaceFilter {
  if (places.length === 0) return {};
  if (places.every(isWholeProvince)) return { province: places.map(({ code }) => code) };
  const parks = places.flatMap((place) => (place.kind === 'park' ? place.code : []));
  if (parks.length === places.length) return { park: parks };
  const communes = places.flatMap((place) => [
    ...place.communeCodes,
    // "Quang Châu" is a commune, and the park of that name
    ...(place.parkCode === undefined ? [] : (parkByCode(place.parkCode)?.communeCodes ?? [])),
  ]);
  return { commune: [...new Set(communes)] };
}

function labelOf(place: PlaceMatch): string {
  const name =
    place.kind === 'province' && !place.former
      ? `${provinceByCode(place.code)?.kind ?? ''} ${place.name}`.trim()
      : place.name;
  return place.former ? `${name} (cũ)` : name;
}

let tradePairs: ReadonlySet<string> | undefined;

/** Two-word names of trades ("thợ mộc", "kho bãi"), folded. */
function isTradePair(first: Token, second: Token): boolean {
  tradePairs ??= new Set(
    OCCUPATIONS.flatMap(({ everyday }) => everyday)
      .map(fold)
      .filter((name) => name.split(' ').length === 2),
  );
  return tradePairs.has(`${first.folded} ${second.folded}`);
}

/**
 * Words that name the work are no part of a place, unless capitals say so: the word before and the first of the place
 * are a trade together ("thợ mộc châu"), or the coder reads a trade across the place ("son tinh dien").
 */
function isTrade(text: string, tokens: readonly Token[], place: PlaceMatch): boolean {
  const at = tokens.findIndex((token) => token.end > place.start);
  if (isProperName(tokens, at, place)) return false;
  const before = tokens[at - 1];
  const first = tokens[at];
  if (before !== undefined && first !== undefined && !before.taken && isTradePair(before, first)) return true;
  const coded = codeOccupation(text);
  const start = coded === undefined || coded.confidence < SURE ? -1 : text.indexOf(coded.matched);
  return start >= 0 && start < place.end && start + (coded?.matched.length ?? 0) > place.start;
}

/** Typed with capitals where the word before has none: the writer says that it is a name. */
function isProperName(tokens: readonly Token[], at: number, place: PlaceMatch): boolean {
  const inside = tokens.filter((token) => token.start < place.end && token.end > place.start);
  return !isCapital(tokens[at - 1]) && inside.every(isCapital);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.raw.charAt(0) !== token.raw.charAt(0).toLowerCase();
}

function isBusStop(tokens: readonly Token[], at: number): boolean {
  return BUS.some((words) => agrees(tokens, at - words.length, words));
}
