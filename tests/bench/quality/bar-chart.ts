/** Vietnamese first, English beside it. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

export interface BarChart {
  readonly title: Label;
  readonly series: readonly (Label & { readonly colour: string })[];
  /** What was counted, under the title. */
  readonly about: Label;
  /** One value per series; undefined where there is none. Rows that are not `strong` are paler, to be compared with. */
  readonly rows: readonly BarRow[];
  /** How a value is written at the end of its bar. */
  readonly format: (value: number) => string;
}

interface BarRow {
  readonly label: Label;
  readonly isStrong: boolean;
  readonly values: readonly (number | undefined)[];
}

const WIDTH = 840;
const LEFT = 270;
const RIGHT = 110;
const BAR = 18;
const BAR_GAP = 4;
const ROW_GAP = 18;
const TITLES = 62;
const LEGEND = 24;
const FONT = 'font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif"';

/** Horizontal bars from nothing to the greatest value, as an SVG that needs nothing else. */
export function barChart({ title, about, series, rows, format }: BarChart): string {
  const greatest = Math.max(...rows.flatMap((row) => row.values.map((value) => value ?? 0)), Number.MIN_VALUE);
  const rowHeight = series.length * (BAR + BAR_GAP) + ROW_GAP;
  const legend = series.length > 1 ? series.map((entry, place) => legendEntry(entry, place)) : [];
  const first = TITLES + (legend.length > 0 ? LEGEND : 0);
  const height = first + rows.length * rowHeight;
  const bars = rows.flatMap(({ label, isStrong, values }, row) => {
    const y = first + row * rowHeight;
    const middle = y + (rowHeight - ROW_GAP) / 2;
    return [
      text(LEFT - 12, middle - 3, label.vi, { anchor: 'end', size: 13, colour: '#1f2328', isBold: isStrong }),
      text(LEFT - 12, middle + 12, label.en, { anchor: 'end', size: 11, colour: '#59636e' }),
      ...values.flatMap((value, place) => {
        if (value === undefined) return [];
        const width = Math.max(1, Math.round(((WIDTH - LEFT - RIGHT) * value) / greatest));
        const top = y + place * (BAR + BAR_GAP);
        return [
          `<rect x="${LEFT}" y="${top}" width="${width}" height="${BAR}" rx="2" fill="${series[place]?.colour ?? '#57606a'}"${isStrong ? '' : ' fill-opacity="0.55"'}/>`,
          text(LEFT + width + 6, top + 13, format(value), {
            anchor: 'start',
            size: 12,
            colour: '#1f2328',
            isBold: isStrong,
          }),
        ];
      }),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" ${FONT}>`,
    `<title>${escaped(title.vi)} · ${escaped(title.en)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(16, 26, title.vi, { anchor: 'start', size: 16, colour: '#1f2328', isBold: true }),
    text(16, 44, title.en, { anchor: 'start', size: 12, colour: '#59636e' }),
    text(WIDTH - 16, 26, about.vi, { anchor: 'end', size: 11, colour: '#59636e' }),
    text(WIDTH - 16, 44, about.en, { anchor: 'end', size: 11, colour: '#59636e' }),
    ...legend,
    ...bars,
    `<line x1="${LEFT}" y1="${first - 6}" x2="${LEFT}" y2="${height - ROW_GAP + 4}" stroke="#8c959f"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function legendEntry({ vi, en, colour }: Label & { colour: string }, place: number): string {
  const x = 16 + (place * WIDTH) / 2;
  return [
    `<rect x="${x}" y="60" width="10" height="10" rx="2" fill="${colour}"/>`,
    text(x + 16, 69, `${vi} · ${en}`, { anchor: 'start', size: 11, colour: '#59636e' }),
  ].join('\n');
}

function text(
  x: number,
  y: number,
  value: string,
  look: { anchor: string; size: number; colour: string; isBold?: boolean },
): string {
  const { anchor, size, colour } = look;
  const weight = look.isBold === true ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}"${weight} fill="${colour}">${escaped(value)}</text>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
