import { dataLines, listField } from '../text/data-lines.js';
import { communesOf, communeByCode } from '../places/commune.js';
import { WAGE_ZONE_LINES } from './wage-zones.data.js';

const ZONES = [1, 2, 3, 4] as const;
export type WageZone = (typeof ZONES)[number];

export interface MinimumWage {
  zone: WageZone;
  /** VND per month. */
  monthly: number;
  /** VND per hour. */
  hourly: number;
  /** First day of force, yyyy-MM-dd. */
  validFrom: string;
  source: string;
  verified: boolean;
}

const decree = (zone: WageZone, monthly: number, hourly: number): MinimumWage => ({
  zone,
  monthly,
  hourly,
  validFrom: '2026-01-01',
  source: 'NĐ 293/2025/NĐ-CP Đ3',
  verified: true,
});

/** By date of force, latest first within a zone. */
export const MINIMUM_WAGES: readonly MinimumWage[] = [
  decree(1, 5_310_000, 25_500),
  decree(2, 4_730_000, 22_700),
  decree(3, 4_140_000, 20_000),
  decree(4, 3_700_000, 17_800),
];

let zones: Map<string, WageZone> | undefined;

/** The rest of a province ("*") comes after its named communes, so a zone once set stays. */
function readZones(): Map<string, WageZone> {
  const byCommune = new Map<string, WageZone>();
  for (const [provinceCode, zone, names] of dataLines(WAGE_ZONE_LINES)) {
    const named = new Set(listField(names));
    for (const commune of communesOf(provinceCode!)) {
      if (byCommune.has(commune.code) || !(names === '*' || named.has(commune.name))) continue;
      byCommune.set(
        commune.code,
        ZONES.find((known) => String(known) === zone)!,
      );
    }
  }
  return byCommune;
}

/**
 * Minimum-wage zone of a commune; `undefined` outside the provinces the table carries (Bắc Ninh, Hải Phòng, Thái Nguyên,
 * Lạng Sơn, Quảng Ninh). A park that spans zones pays the highest (NĐ 293/2025 Đ3.3c): take the lowest number.
 */
export function wageZone(communeCode: string): WageZone | undefined {
  zones ??= readZones();
  return communeByCode(communeCode) === undefined ? undefined : zones.get(communeCode);
}

/** VND per month in force in a commune on a day (yyyy-MM-dd); `undefined` before 2026-01-01 or where the zone is unknown. */
export function minimumMonthlyWage(communeCode: string, date: string): number | undefined {
  const zone = wageZone(communeCode);
  return MINIMUM_WAGES.filter((wage) => wage.zone === zone && wage.validFrom <= date).at(-1)?.monthly;
}
