import { COMMUNE_LINES } from './communes.data.js';
import { FORMER_UNITS } from './former-unit.js';
import { REFORM_DATE } from './province.js';

export interface Commune {
  /** 5 digits. */
  code: string;
  /** Without its kind word. */
  name: string;
  kind: 'phường' | 'xã' | 'đặc khu';
  provinceCode: string;
  validFrom: string;
  validTo: string | undefined;
  /** The districts its area belonged to until 2025-06-30, with kind word: what people still write. */
  formerDistricts: readonly string[];
  verified: boolean;
}

const KINDS = new Map<string, Commune['kind']>([
  ['P', 'phường'],
  ['X', 'xã'],
  ['D', 'đặc khu'],
]);

/** The one commune the source maps nothing to: it was left unchanged. */
const UNCHANGED = new Map([['23737', ['Huyện Chư Prông']]]);

function formerDistrictsByCommune(): Map<string, string[]> {
  const districts = new Map<string, string[]>();
  for (const { communeCode, district } of FORMER_UNITS) {
    const known = districts.get(communeCode);
    if (known === undefined) districts.set(communeCode, [district]);
    else if (!known.includes(district)) known.push(district);
  }
  return districts;
}

function parse(): Commune[] {
  const districts = formerDistrictsByCommune();
  const communes: Commune[] = [];
  let provinceCode = '';
  for (const line of COMMUNE_LINES.split('\n')) {
    if (line.startsWith('#')) provinceCode = line.slice(1);
    else if (line !== '') {
      const code = line.slice(0, 5);
      communes.push({
        code,
        name: line.slice(6),
        kind: KINDS.get(line.charAt(5))!,
        provinceCode,
        validFrom: REFORM_DATE,
        validTo: undefined,
        formerDistricts: districts.get(code) ?? UNCHANGED.get(code) ?? [],
        verified: true,
      });
    }
  }
  return communes;
}

/** The 3,321 communes (phường, xã, đặc khu) in force from 2025-07-01, by province and code. */
export const COMMUNES: readonly Commune[] = parse();

const BY_CODE = new Map(COMMUNES.map((commune) => [commune.code, commune]));
let byProvince: Map<string, Commune[]> | undefined;

export function communeByCode(code: string): Commune | undefined {
  return BY_CODE.get(code);
}

/** The communes of a province; none when the province is unknown. */
export function communesOf(provinceCode: string): readonly Commune[] {
  byProvince ??= groupByProvince();
  return byProvince.get(provinceCode) ?? [];
}

function groupByProvince(): Map<string, Commune[]> {
  const groups = new Map<string, Commune[]>();
  for (const commune of COMMUNES) {
    const group = groups.get(commune.provinceCode);
    if (group === undefined) groups.set(commune.provinceCode, [commune]);
    else group.push(commune);
  }
  return groups;
}
