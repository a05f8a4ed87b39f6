/** How a style shows its number: dates and times become text a person would read, `padTo` is a code such as 0000000000. */
export interface NumberStyle {
  readonly show: 'number' | 'date' | 'time';
  readonly padTo: number;
}

export const PLAIN_NUMBER: NumberStyle = { show: 'number', padTo: 0 };

const DATE_IDS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** Meaning of a number format; ids below 164 are built in (ECMA-376 part 1, 18.8.30). */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    if (DATE_IDS.has(id)) return { show: 'date', padTo: 0 };
    if (TIME_IDS.has(id)) return { show: 'time', padTo: 0 };
    return PLAIN_NUMBER;
  }
  // quoted words, escaped characters, colours and locales say nothing about the kind
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare) && /^[m\W]+$/.test(bare))) {
    return { show: 'date', padTo: 0 };
  }
  if (/[hs]/.test(bare)) return { show: 'time', padTo: 0 };
  const zeros = /^0+$/.exec(bare.split(';')[0] ?? '')?.[0].length ?? 0;
  return { show: 'number', padTo: zeros > 1 ? zeros : 0 };
}

/** Excel serial → local date YYYY-MM-DD; undefined outside 1900–9999. `date1904` is the other epoch of old Macs. */
export function serialToIsoDate(serial: number, date1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  // day 60 is 29-02-1900, which never was; serials before it are one day off
  const days = date1904 ? whole - 24_107 : whole - 25_569 + (whole < 60 ? 1 : 0);
  if (whole < 1 || days > 2_932_896) return undefined;
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** Day fraction → HH:mm. */
export function serialToTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 2026-11-30 → 30/11/2026. */
export function isoToDisplay(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
