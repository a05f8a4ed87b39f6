import { FORMER_UNIT_LINES } from './former-units.data.js';

/** One pair of the reform: a commune-level unit until 2025-06-30 and the commune it lies in now. */
export interface FormerUnit {
  /** 5 digits, the code until 2025-06-30; "" for the island districts that had no communes. */
  code: string;
  /** Without its kind word; "" for the island districts that had no communes. */
  name: string;
  kind: 'phường' | 'xã' | 'thị trấn' | 'huyện đảo';
  /** With its kind word: "Huyện Tân Yên". */
  district: string;
  /** Province until 2025-06-30, without its kind word: "Bắc Giang". */
  province: string;
  /** Commune of today. */
  communeCode: string;
}

const KINDS = new Map<string, FormerUnit['kind']>([
  ['P', 'phường'],
  ['X', 'xã'],
  ['T', 'thị trấn'],
  ['-', 'huyện đảo'],
]);

function* parse(): Generator<FormerUnit> {
  let province = '';
  let district = '';
  for (const line of FORMER_UNIT_LINES.split('\n')) {
    if (line.startsWith('#')) province = line.slice(1);
    else if (line.startsWith('@')) district = line.slice(1);
    else if (line !== '') {
      const communeCode = line.slice(0, 5);
      const hasOwnCode = line.charCodeAt(5) < 0x3a && line.charAt(5) !== '-';
      const at = hasOwnCode ? 10 : 5;
      const kind = KINDS.get(line.charAt(at))!;
      const code = hasOwnCode ? line.slice(5, 10) : kind === 'huyện đảo' ? '' : communeCode;
      yield { code, name: line.slice(at + 1), kind, district, province, communeCode };
    }
  }
}

/**
 * All pairs of the source, 10,977 with its repetitions (units already renamed before 2025 appear under old and new codes).
 * Units abolished earlier are not here; see the alias layer of findPlaces.
 */
export const FORMER_UNITS: readonly FormerUnit[] = [...parse()];
