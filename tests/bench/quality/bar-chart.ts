/** Vietnamese first, English beside it. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

export interface BarChart {
  readonly title: Label;
  readonly series: readonly (Label & { readonly colour: string })[];
  /** One value per series; undefined where there is none. */
  readonly rows: readonly { readonly label: Label; readonly values: readonly (number | undefined)[] }[];
  /** How a value is written at the end of its bar. */
  readonly format: (value: number) => string;
}

const WIDTH = 840;
const LEFT = 270;
const RIGHT = 110;
const BAR = 18;
const BAR_GAP = 4;
const ROW_GAP = 18;
const TOP = 78;
const FONT = 'font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif"';

/** Horizontal bars from nothing to the greatest value, as an SVG that needs nothing else. */
export function barChart({ title, series, rows, format }: BarChart): string {
  const greatest = Math.max(...rows.flatMap((row) => row.values.map((value) => value ?? 0)), Number.MIN_VALUE);
  const rowHeight = series.length * (BAR + BAR_GAP) + ROW_GAP;
  const height = TOP + rows.length * rowHeight + 8;
  const legend = series.length > 1 ? series.map((entry, place) => legendEntry(entry, place)) : [];
  const bars = rows.flatMap(({ label, values }, row) => {
    const y = TOP + row * rowHeight;
    const middle = y + (rowHeight - ROW_GAP) / 2;
    return [
      text(LEFT - 12, middle - 3, label.vi, { anchor: 'end', size: 13, colour: '#1f2328' }),
      text(LEFT - 12, middle + 12, label.en, { anchor: 'end', size: 11, colour: '#59636e' }),
      ...values.flatMap((value, place) => {
        if (value === undefined) return [];
        const width = Math.max(1, Math.round(((WIDTH - LEFT - RIGHT) * value) / greatest));
        const top = y + place * (BAR + BAR_GAP);
        return [
          `<rect x="${LEFT}" y="${top}" width="${width}" height="${BAR}" rx="2" fill="${series[place]?.colour ?? '#57606a'}"/>`,
          text(LEFT + width + 6, top + 13, format(value), { anchor: 'start', size: 12, colour: '#1f2328' }),
        ];
      }),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" ${FONT}>`,
    `<title>${escaped(title.vi)} · ${escaped(title.en)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(16, 26, title.vi, { anchor: 'start', size: 16, colour: '#1f2328' }),
    text(16, 44, title.en, { anchor: 'start', size: 12, colour: '#59636e' }),
    ...legend,
    ...bars,
    '</svg>',
    '',
  ].join('\n');
}

function legendEntry({ vi, en, colour }: Label & { colour: string }, place: number): string {
  const x = 16 + place * 400;
  return [
    `<rect x="${x}" y="54" width="10" height="10" rx="2" fill="${colour}"/>`,
    text(x + 16, 63, `${vi} · ${en}`, { anchor: 'start', size: 11, colour: '#59636e' }),
  ].join('\n');
}

function text(
  x: number,
  y: number,
  value: string,
  { anchor, size, colour }: { anchor: string; size: number; colour: string },
): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}">${escaped(value)}</text>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
