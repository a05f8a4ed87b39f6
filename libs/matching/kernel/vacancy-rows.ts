import { MATCH_RULE_CODES } from '#domain';
import type { Market } from '../market/market.js';
import { FIXED_BYTES, RecordByte } from './kernel-layout.js';

const CERTIFICATE_RULE = MATCH_RULE_CODES.indexOf('certificate-missing');
const SHIFT_RULE = MATCH_RULE_CODES.indexOf('shift-refused');
const NEUTRAL = 50;
/** No bit of a segment. */
const NO_BIT = 0xffff;

/**
 * What the kernel copies into its blocks for a vacancy, one record after the other: fixed bytes (`kernel-layout.ts`), then
 * the bytes of needs that any vacancy has, then skills as bits of the vacancy's segment; then words: start, reciprocals of the
 * skills and months asked (`share`), the certificate factor's share, the place.
 */
export class VacancyRows {
  readonly bytes: Uint8Array;
  readonly rowBytes: number;
  /** Positions of the need bytes in a row of `needs`, read as little-endian bytes. */
  readonly needBytes: readonly number[];
  /** The most skill bytes of any segment. */
  readonly skillBytes: number;
  /** `segments × skills`: the bit of a skill in a segment, NO_BIT where none of its vacancies asks for it. */
  readonly skillMap: Uint16Array;

  constructor({ vacancies: v, tables, weights }: Market) {
    const { needWords, segments } = tables;
    const used = new Uint32Array(needWords);
    for (let i = 0; i < v.needs.length; i++) used[i % needWords]! |= v.needs[i]!;
    this.needBytes = Array.from({ length: 4 * needWords }, (_, byte) => byte).filter(
      (byte) => ((used[byte >> 2]! >>> (8 * (byte & 3))) & 0xff) !== 0,
    );

    const bits = new Uint16Array(segments);
    this.skillMap = new Uint16Array(segments * tables.skills).fill(NO_BIT);
    for (let row = 0; row < v.size; row++) {
      const segment = v.slot[row]! >> 4;
      for (let i = v.skillStart[row]!; i < v.skillStart[row + 1]!; i++) {
        const cell = segment * tables.skills + v.skills[i]!;
        if (this.skillMap[cell] === NO_BIT) this.skillMap[cell] = bits[segment]!++;
      }
    }
    this.skillBytes = bits.reduce((most, count) => Math.max(most, Math.ceil(count / 8)), 0);

    const byteCount = FIXED_BYTES + this.needBytes.length + this.skillBytes;
    const words = (byteCount + 1) & ~1;
    this.rowBytes = words + 10;
    this.bytes = new Uint8Array(v.size * this.rowBytes);
    const view = new DataView(this.bytes.buffer);
    const masks = {
      certificates: needMask(tables.needRules, CERTIFICATE_RULE),
      shifts: needMask(tables.needRules, SHIFT_RULE),
    };
    for (let row = 0; row < v.size; row++) {
      const at = row * this.rowBytes;
      const put = (byte: number, value: number) => {
        this.bytes[at + byte] = value;
      };
      const segment = v.slot[row]! >> 4;
      put(RecordByte.Level, v.level[row]!);
      put(RecordByte.Slot, v.slot[row]! & 15);
      put(RecordByte.Income, v.incomeStep[row]!);
      put(RecordByte.BenefitsLow, v.benefits[row]! & 0xff);
      put(RecordByte.BenefitsHigh, v.benefits[row]! >> 8);
      put(RecordByte.NoBenefits, v.benefits[row] === 0 ? 15 : 0);
      put(RecordByte.Shift, hasAny(v.needs, row, masks.shifts) ? 100 : NEUTRAL);
      put(RecordByte.Investor, v.investor[row]!);
      put(RecordByte.Lift, v.welcomesReturnees[row] === 1 ? NEUTRAL : 0);
      put(RecordByte.Language, v.languageClass[row]!);
      put(RecordByte.Months, v.askedMonths[row]!);
      put(RecordByte.NoSkills, v.skillCount[row] === 0 ? NEUTRAL : 0);
      this.needBytes.forEach((byte, b) => {
        put(FIXED_BYTES + b, (v.needs[row * needWords + (byte >> 2)]! >>> (8 * (byte & 3))) & 0xff);
      });
      for (let i = v.skillStart[row]!; i < v.skillStart[row + 1]!; i++) {
        const bit = this.skillMap[segment * tables.skills + v.skills[i]!]!;
        this.bytes[at + FIXED_BYTES + this.needBytes.length + (bit >> 3)]! |= 1 << (bit & 7);
      }
      view.setUint16(at + words, v.start[row]!, true);
      view.setUint16(at + words + 2, reciprocal(v.skillCount[row]!), true);
      view.setUint16(at + words + 4, reciprocal(v.askedMonths[row]!), true);
      const certificates = hasAny(v.needs, row, masks.certificates) ? 100 : NEUTRAL;
      view.setUint16(at + words + 6, certificates * weights.employer.certificates, true);
      view.setUint16(at + words + 8, v.place[row]!, true);
    }
  }
}

/** What `share` multiplies by. */
function reciprocal(whole: number): number {
  return whole === 0 ? 0 : Math.ceil(25_600 / whole);
}

/** The need bits of one rule, word by word. */
function needMask(needRules: Uint8Array, rule: number): Uint32Array {
  const mask = new Uint32Array(needRules.length / 32);
  needRules.forEach((of, bit) => {
    if (of === rule) mask[bit >> 5]! |= 1 << (bit & 31);
  });
  return mask;
}

function hasAny(needs: Uint32Array, row: number, mask: Uint32Array): boolean {
  return mask.some((word, i) => (word & needs[row * mask.length + i]!) !== 0);
}
