/**
 * What a file may cost before it is refused. The figures keep every reader measured under 256 MB and 2 s on hostile files
 * while a 50,000-row workbook still passes.
 */
export const CAPS = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 2_000,
  entryBytes: 100 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked ÷ packed; looked at from `ratioFromBytes` on, below that a high ratio is harmless. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  rows: 50_000,
  /** Cells with a value in one row. */
  columns: 200,
  /** Excel's own limit for one cell. */
  cellChars: 32_767,
  sheets: 200,
  merges: 20_000,
  /** Characters of all cells together, and with them what the child hands to its parent. */
  textChars: 32 * 1024 * 1024,
  /** One line of a CSV file. */
  lineChars: 256 * 1024,
  wallClockMs: 20_000,
  childHeapMegabytes: 160,
  childRssBytes: 256 * 1024 * 1024,
} as const;
