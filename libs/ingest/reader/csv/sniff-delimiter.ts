const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The delimiter that splits the first lines most evenly. Vietnamese Excel writes `;` because `,` is its decimal sign, and
 * Excel's own hint `sep=;` on the first line wins.
 */
export function sniffDelimiter(text: string): string {
  const hint = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (hint !== undefined) return hint;
  const lines = linesOutsideQuotes(text, 40);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const frequency = new Map<number, number>();
    for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    // lines that agree on one count say more than many stray commas inside sentences
    const agreeing = Math.max(0, ...[...frequency].map(([count, times]) => times * Math.min(count, 30)));
    if (agreeing > best.score) best = { delimiter, score: agreeing };
  }
  return best.delimiter;
}

/** The first lines with everything inside quotes blanked out. */
function linesOutsideQuotes(text: string, limit: number): string[] {
  return text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, limit);
}
