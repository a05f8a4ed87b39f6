import { dataLines, listField } from '../text/data-lines.js';
import { type GeoPoint } from './geo-point.js';
import { PROVINCE_LINES } from './provinces.data.js';

/** A province-level unit until 2025-06-30. Its code may have passed to another unit since. */
export interface FormerProvince {
  code: string;
  name: string;
  /** Last day of force, yyyy-MM-dd. */
  validTo: string;
}

export interface Province {
  /** 2 digits. Together with the dates the key of the unit: 24 was Bắc Giang and is Bắc Ninh. */
  code: string;
  name: string;
  kind: 'tỉnh' | 'thành phố';
  /** First day of force, yyyy-MM-dd. */
  validFrom: string;
  /** Last day of force; undefined while in force. */
  validTo: string | undefined;
  /** The provinces merged into it on 2025-07-01, itself first. */
  former: readonly FormerProvince[];
  /** Short forms, read only when typed in capitals. */
  shortForms: readonly string[];
  verified: boolean;
}

/** The day the two-level system began (NQ 202/2025/QH15). */
export const REFORM_DATE = '2025-07-01';

const rows = dataLines(PROVINCE_LINES);

export const PROVINCES: readonly Province[] = rows.map(([code, kind, name, , former, shortForms]) => ({
  code: code!,
  name: name!,
  kind: kind === 'P' ? 'thành phố' : 'tỉnh',
  validFrom: REFORM_DATE,
  validTo: undefined,
  former: listField(former).map((unit) => ({ code: unit.slice(0, 2), name: unit.slice(3), validTo: '2025-06-30' })),
  shortForms: listField(shortForms),
  verified: true,
}));

const BY_CODE = new Map(PROVINCES.map((province) => [province.code, province]));

const POINTS = new Map<string, GeoPoint>(
  rows.map(([code, , , point]) => {
    const [lat, lng] = point!.split(',').map(Number);
    return [code!, { lat: lat!, lng: lng!, source: 'own-coarse' }];
  }),
);

/** By the code in force today. */
export function provinceByCode(code: string): Province | undefined {
  return BY_CODE.get(code);
}

/** A rough centre of the province (about 0.1°), for distances between provinces only. */
export function provincePoint(code: string): GeoPoint | undefined {
  return POINTS.get(code);
}
