import { communeByCode, FORMER_UNITS, parkByCode, provinceByCode, type ParkKind } from '#taxonomy';
import type { WirePlace } from '#contracts';

interface PlaceCodes {
  readonly provinceCode?: string | null;
  readonly communeCode?: string | null;
  readonly parkCode?: string | null;
}

/** Notices write the short word, people either. */
const PARK_KINDS: Readonly<Record<ParkKind, string>> = {
  KCN: 'KCN, khu công nghiệp',
  CCN: 'CCN, cụm công nghiệp',
  KKT: 'KKT, khu kinh tế',
  KCNC: 'KCNC, khu công nghệ cao',
  KCX: 'KCX, khu chế xuất',
};

let formerNames: Map<string, readonly string[]> | undefined;

/** Districts, provinces and communes (until 2025-06-30) that a commune of today was made of: what people still type. */
function formerNamesOf(communeCode: string): readonly string[] {
  if (formerNames === undefined) {
    const sets = new Map<string, Set<string>>();
    for (const unit of FORMER_UNITS) {
      const set = sets.get(unit.communeCode) ?? new Set();
      sets.set(unit.communeCode, set.add(unit.district).add(unit.province).add(unit.name));
    }
    formerNames = new Map([...sets].map(([code, set]) => [code, [...set]]));
  }
  return formerNames.get(communeCode) ?? [];
}

/** A place in words, old names included, for searching. */
export function placeWords({ provinceCode, communeCode, parkCode }: PlaceCodes): string {
  const park = parkCode == null ? undefined : parkByCode(parkCode);
  const commune = communeByCode(communeCode ?? park?.communeCodes[0] ?? '');
  const province = provinceCode == null ? undefined : provinceByCode(provinceCode);
  return [
    ...(park === undefined ? [] : [`${PARK_KINDS[park.kind]} ${park.name}`, ...park.aliases]),
    ...(commune === undefined ? [] : [`${commune.kind} ${commune.name}`, ...formerNamesOf(commune.code)]),
    ...(province === undefined ? [] : [`${province.kind} ${province.name}`]),
  ].join(', ');
}

/** A place by today's names, for showing. */
export function wirePlace({ provinceCode, communeCode, parkCode }: PlaceCodes & { provinceCode: string }): WirePlace {
  const commune = communeCode == null ? undefined : communeByCode(communeCode);
  const park = parkCode == null ? undefined : parkByCode(parkCode);
  return {
    provinceCode,
    province: provinceByCode(provinceCode)?.name ?? provinceCode,
    ...(commune === undefined ? {} : { communeCode: commune.code, commune: `${commune.kind} ${commune.name}` }),
    ...(park === undefined ? {} : { parkCode: park.code, park: `${park.kind} ${park.name}` }),
  };
}
