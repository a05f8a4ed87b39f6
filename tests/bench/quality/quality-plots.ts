import { barChart, type BarChart, type Label } from './bar-chart.js';
import type { PlacementQuality } from './placement-quality.js';

const [BLUE, ORANGE] = ['#2f6fb2', '#d9822b'];
const whole = (value: number) => Math.round(value).toLocaleString('vi-VN');
const decimal = (value: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

interface Plot {
  readonly file: string;
  readonly title: Label;
  readonly series: readonly Label[];
  readonly values: (quality: PlacementQuality) => readonly number[];
  readonly format: BarChart['format'];
}

const PLOTS: readonly Plot[] = [
  {
    file: 'placements.svg',
    title: { vi: 'Số người có chỗ làm', en: 'People placed' },
    series: [{ vi: 'người', en: 'people' }],
    values: ({ placements }) => [placements],
    format: whole,
  },
  {
    file: 'scores.svg',
    title: { vi: 'Tổng điểm phù hợp, nghìn điểm', en: 'Total score, thousands of points' },
    series: [
      { vi: 'của người lao động', en: "jobseekers'" },
      { vi: 'của doanh nghiệp', en: "employers'" },
    ],
    values: ({ seekerScore, employerScore }) => [seekerScore / 1_000, employerScore / 1_000],
    format: whole,
  },
  {
    file: 'distance.svg',
    title: { vi: 'Đường đi làm trung bình, km (ngắn hơn là tốt hơn)', en: 'Mean way to work, km (shorter is better)' },
    series: [{ vi: 'km', en: 'km' }],
    values: ({ meanKm }) => [meanKm],
    format: decimal,
  },
  {
    file: 'skills.svg',
    title: { vi: 'Làm đúng nghề, % của nhóm', en: 'Work that uses what they learnt, % of the group' },
    series: [
      { vi: 'về nước: nghề đã làm', en: 'returnees: work done abroad' },
      { vi: 'tốt nghiệp: ngành đã học', en: 'graduates: own field' },
    ],
    values: ({ overseasSkillUsedPercent, graduatesInFieldPercent }) => [
      overseasSkillUsedPercent,
      graduatesInFieldPercent,
    ],
    format: (value) => `${decimal(value)} %`,
  },
  {
    file: 'congestion.svg',
    title: {
      vi: 'Số người đến mỗi chỗ ở vị trí đông nhất (1 là vừa đủ)',
      en: 'People for each seat at the most crowded vacancy (1 fits)',
    },
    series: [{ vi: 'người', en: 'people' }],
    values: ({ applicationsPerSeat }) => [applicationsPerSeat.max],
    format: decimal,
  },
];

/** The study as plots: file name and SVG of each. `about` says on what market. */
export function qualityPlots(
  about: Label,
  methods: readonly { readonly label: Label; readonly isOurs: boolean; readonly quality: PlacementQuality }[],
): { readonly file: string; readonly svg: string }[] {
  return PLOTS.map(({ file, title, series, values, format }) => ({
    file,
    svg: barChart({
      title,
      about,
      series: series.map((label, place) => ({ ...label, colour: place === 0 ? BLUE : ORANGE })),
      rows: methods.map(({ label, isOurs, quality }) => ({ label, isStrong: isOurs, values: values(quality) })),
      format,
    }),
  }));
}
