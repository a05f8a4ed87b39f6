import { parseCccd } from './cccd.js';

/** A tax code (mã số thuế), which is also the enterprise code. */
export interface TaxCode {
  /** "0100109106", "0100109106-001", or twelve digits for a household business. */
  value: string;
  /** A personal number serves household businesses since 1-7-2025. */
  kind: 'enterprise' | 'branch' | 'personal';
  /** The tenth digit is right. False is a typing error to ask about: the value is kept as written. */
  checked: boolean;
  /** A leading zero that a spreadsheet dropped was put back; only done when the check digit then fits. */
  restored: boolean;
}

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** Ten digits, or 10-3 for a branch, alone or after a label. Undefined when the text holds no such number. */
export function parseTaxCode(text: string): TaxCode | undefined {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, '-');
  for (const match of plain.matchAll(/(?<![\d-])(\d(?:[ .]?\d){8,12})(?:\s*-\s*(\d{3}))?(?![\d-])/g)) {
    const digits = match[1]!.replace(/\D/g, '');
    const code = readCode(digits, match[2]);
    if (code) return code;
  }
  return undefined;
}

function readCode(digits: string, branch: string | undefined): TaxCode | undefined {
  if (branch === undefined && digits.length === 12 && digits.startsWith('0')) {
    const personal = parseCccd(digits);
    if (personal) return { value: personal.value, kind: 'personal', checked: true, restored: false };
  }
  if (branch === undefined && digits.length >= 12) {
    const whole = digits.padStart(13, '0');
    return readCode(digits.slice(0, -3), whole.slice(-3));
  }
  const value = digits.padStart(10, '0');
  const restored = digits.length < 10;
  const checked = hasCheckDigit(value);
  if (value.length !== 10 || (restored && !checked)) return undefined;
  return branch === undefined
    ? { value, kind: 'enterprise', checked, restored }
    : { value: `${value}-${branch}`, kind: 'branch', checked, restored };
}

/** Tenth digit = 10 - (weighted sum of the first nine mod 11); a sum divisible by 11 is never issued. */
function hasCheckDigit(value: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return 10 - (sum % 11) === Number(value[9]);
}
