/** 0-based column → letters: 0 is A, 27 is AB. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A1 address → 0-based column and 1-based row; undefined when it is none or lies outside a sheet's 16,384 × 1,048,576. */
export function parseCellAddress(address: string): { column: number; row: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (!parts) return undefined;
  let column = 0;
  for (const letter of (parts[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  if (column > 16_384 || row < 1 || row > 1_048_576) return undefined;
  return { column: column - 1, row };
}
