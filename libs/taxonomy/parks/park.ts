import { type GeoPoint } from '../places/geo-point.js';
import { dataLines, listField } from '../text/data-lines.js';
import { PhraseTrie } from '../text/phrase-trie.js';
import { hasMarks, markAgreement, tokenize } from '../text/tokens.js';
import { PARK_LINES } from './parks.data.js';

const PARK_KINDS = ['KCN', 'CCN', 'KKT', 'KCNC', 'KCX'] as const;
export type ParkKind = (typeof PARK_KINDS)[number];

/** An industrial park, cluster or economic zone. It may span communes and minimum-wage zones. */
export interface Park {
  /** Stable slug, "kcn-quang-chau". */
  code: string;
  kind: ParkKind;
  /** Without its kind word. */
  name: string;
  aliases: readonly string[];
  provinceCode: string;
  /** Communes of today, the main one first. */
  communeCodes: readonly string[];
  /** Share of investors by country, ISO code → whole per cent; an invented, plausible mix. */
  investorCountries: Readonly<Record<string, number>>;
  point: GeoPoint;
  source: string;
  verified: boolean;
  validFrom: string | undefined;
  validTo: string | undefined;
}

function countryShares(field: string | undefined): Record<string, number> {
  return Object.fromEntries(
    listField(field).map((share) => {
      const [country, percent] = share.split(' ');
      return [country!, Number(percent)];
    }),
  );
}

export const PARKS: readonly Park[] = dataLines(PARK_LINES).map(
  ([code, kind, name, aliases, provinceCode, communeCodes, shares, point, source]) => {
    const [lat, lng] = point!.split(',').map(Number);
    return {
      code: code!,
      kind: PARK_KINDS.find((known) => known === kind)!,
      name: name!,
      aliases: listField(aliases),
      provinceCode: provinceCode!,
      communeCodes: listField(communeCodes),
      investorCountries: countryShares(shares),
      point: { lat: lat!, lng: lng!, source: 'own-coarse' },
      source: source!,
      verified: false,
      validFrom: undefined,
      validTo: undefined,
    };
  },
);

const BY_CODE = new Map(PARKS.map((park) => [park.code, park]));

export function parkByCode(code: string): Park | undefined {
  return BY_CODE.get(code);
}

/** What stands before a park's name, folded, and the kinds it may mean. */
export const PARK_KIND_WORDS: ReadonlyMap<string, readonly ParkKind[]> = new Map<string, readonly ParkKind[]>([
  ['kcn', ['KCN', 'KCNC', 'KCX']],
  ['khu cong nghiep', ['KCN', 'KCNC', 'KCX']],
  ['khu cn', ['KCN', 'KCNC', 'KCX']],
  ['ccn', ['CCN']],
  ['cum cong nghiep', ['CCN']],
  ['cum cn', ['CCN']],
  ['kkt', ['KKT']],
  ['khu kinh te', ['KKT']],
  ['kcnc', ['KCNC']],
  ['khu cong nghe cao', ['KCNC']],
  ['kcx', ['KCX']],
  ['khu che xuat', ['KCX']],
]);

let names: PhraseTrie<Park> | undefined;

function parkNames(): PhraseTrie<Park> {
  const trie = new PhraseTrie<Park>();
  for (const park of PARKS) {
    for (const name of [park.name, ...park.aliases]) trie.add(name, park);
  }
  return trie;
}

/**
 * The park a text names, when only one fits: "KCN Quang Châu", "vsip bac ninh", "CCN Việt Hòa". The longest name wins, a
 * kind word and the province settle names that repeat. For free text with other places in it use findPlaces.
 */
export function findPark(text: string, provinceCode?: string): Park | undefined {
  names ??= parkNames();
  const tokens = tokenize(text);
  const strict = hasMarks(tokens);
  let best: { length: number; parks: Park[] } | undefined;
  for (let from = 0; from < tokens.length; from++) {
    for (const { length, phrases } of names.startingAt(tokens, from)) {
      if (length <= (best?.length ?? 0)) continue;
      const typed = tokens.slice(from, from + length);
      const parks = phrases
        .filter((phrase) => !strict || markAgreement(typed, phrase.tokens) > 0)
        .map((phrase) => phrase.value)
        .filter((park) => provinceCode === undefined || park.provinceCode === provinceCode);
      const kinds = [1, 2, 3, 4]
        .map((words) =>
          tokens
            .slice(Math.max(0, from - words), from)
            .map(({ folded }) => folded)
            .join(' '),
        )
        .map((word) => PARK_KIND_WORDS.get(word))
        .find((found) => found !== undefined);
      const ofKind = parks.filter((park) => kinds?.includes(park.kind));
      const fitting = [...new Set(ofKind.length > 0 ? ofKind : parks)];
      if (fitting.length > 0) best = { length, parks: fitting };
    }
  }
  return best?.parks.length === 1 ? best.parks[0] : undefined;
}
