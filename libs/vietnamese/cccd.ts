/** A personal identification number (số định danh, CCCD). Sex and birthplace are in it too; they are never read out. */
export interface Cccd {
  /** Twelve digits. */
  value: string;
  /** One or two leading zeros that a spreadsheet dropped were put back. */
  restored: boolean;
  birthYear: number;
  /** Warnings; data entry errors are common and never a reason to refuse the person. */
  issues: 'birth-year-mismatch'[];
}

/** Codes of the 63 provinces before 1-7-2025, TT 59/2021/TT-BCA. New numbers still carry them. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 ' +
    '046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 ' +
    '094 095 096'
  ).split(' '),
);
const LENGTH = 12;
const NUMBER = /(?<!\d)\d(?:[ .\u00a0-]?\d){9,11}(?!\d)/g;

/**
 * Reads a twelve-digit personal number, alone or after a label, separators allowed. Eleven digits get their leading zero
 * back when province and century then make sense; ten digits (two zeros) only when the birth year is given, because
 * tax and insurance numbers have ten. A nine-digit CMND is no personal number and gives undefined.
 * Source of the structure: NĐ 137/2015 Điều 13, TT 59/2021/TT-BCA Điều 4.
 */
export function parseCccd(text: string, known: { birthYear?: number } = {}): Cccd | undefined {
  for (const match of text.replace(/\.0\s*$/, '').matchAll(NUMBER)) {
    const written = match[0].replace(/\D/g, '');
    const value = written.padStart(LENGTH, '0');
    const birthYear = readBirthYear(value);
    if (birthYear === undefined) continue;
    const mismatch = known.birthYear !== undefined && known.birthYear !== birthYear;
    const restored = written.length < LENGTH;
    if (restored && (written.startsWith('0') || mismatch)) continue;
    if (written.length < LENGTH - 1 && known.birthYear === undefined) continue;
    return { value, restored, birthYear, issues: mismatch ? ['birth-year-mismatch'] : [] };
  }
  return undefined;
}

/** Fourth digit: century and sex; fifth and sixth: year of birth. Undefined for no issued number. */
function readBirthYear(value: string): number | undefined {
  if (!PROVINCES.has(value.slice(0, 3))) return undefined;
  const century = Math.floor(Number(value[3]) / 2);
  return century <= 1 ? 1900 + century * 100 + Number(value.slice(4, 6)) : undefined;
}

/** "024085001234" -> "0240xxxxxx34"; shorter ids keep only their last two digits. */
export function maskCccd(value: string): string {
  const shown = value.length >= LENGTH ? 4 : 0;
  return (
    value.slice(0, shown) +
    'x'.repeat(Math.max(0, value.length - shown - 2)) +
    value.slice(Math.max(shown, value.length - 2))
  );
}
