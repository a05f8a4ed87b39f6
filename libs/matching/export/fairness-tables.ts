import type { FairnessSheet, PlaceKind, SheetDimension, SheetFigures } from '#domain';
import { PRIORITY_GROUPS, provinceByCode } from '#taxonomy';
import type { Cell, Column, WorkbookTable } from './workbook.js';

const FIGURES: { readonly [Name in keyof SheetFigures]: Column } = {
  placed: { vi: 'Số người được xếp chỗ', en: 'People placed' },
  placedPermille: { vi: 'Tỷ lệ được xếp chỗ (‰)', en: 'Placed, per thousand jobseekers' },
  coveredPermille: { vi: 'Vị trí có ít nhất một người (‰)', en: 'Vacancies with at least one person, per thousand' },
  seatsFilledPermille: { vi: 'Chỗ được lấp (‰)', en: 'Seats filled, per thousand' },
  exposureGiniPermille: {
    vi: 'Chênh lệch số lượt được giới thiệu giữa các vị trí (hệ số Gini, ‰)',
    en: 'Inequality of exposure between vacancies (Gini coefficient, thousandths)',
  },
  inLinePermille: { vi: 'Số người chờ trên một nghìn chỗ', en: 'People in line per thousand seats' },
  overSubscribedPermille: {
    vi: 'Vị trí có nhiều người chờ hơn số chỗ (‰)',
    en: 'Vacancies with more people in line than seats, per thousand',
  },
  meanSeekerScore: { vi: 'Điểm trung bình phía người lao động', en: "Mean of the jobseeker's score" },
  meanEmployerScore: { vi: 'Điểm trung bình phía doanh nghiệp', en: "Mean of the firm's score" },
};

/** Where people are introduced instead of seated. */
const OF_INTRODUCTIONS: Partial<typeof FIGURES> = {
  placed: { vi: 'Số người được giới thiệu', en: 'People introduced' },
  placedPermille: { vi: 'Tỷ lệ được giới thiệu (‰)', en: 'Introduced, per thousand jobseekers' },
  seatsFilledPermille: {
    vi: 'Chỗ có người được giới thiệu (‰)',
    en: 'Seats for which somebody is introduced, per thousand',
  },
  overSubscribedPermille: {
    vi: 'Vị trí có nhiều người chờ hơn số được giới thiệu (‰)',
    en: 'Vacancies with more people in line than introductions, per thousand',
  },
};

const DIMENSIONS: { readonly [Dimension in SheetDimension]: string } = {
  sex: 'Giới tính',
  age: 'Nhóm tuổi',
  ethnicity: 'Dân tộc',
  disability: 'Khuyết tật',
  kind: 'Đối tượng',
  province: 'Tỉnh, thành phố cư trú',
  commune: 'Loại đơn vị cấp xã',
  priority: 'Đối tượng ưu tiên',
};

const GROUPS: Readonly<Record<string, string>> = {
  'not-stated': 'Không nêu',
  female: 'Nữ',
  male: 'Nam',
  'under-18': 'Dưới 18',
  '55-plus': 'Từ 55',
  majority: 'Kinh',
  minority: 'Dân tộc thiểu số',
  graduate: 'Tốt nghiệp giáo dục nghề nghiệp',
  returnee: 'Lao động về nước',
  other: 'Khác',
  ward: 'Phường',
  commune: 'Xã',
  'special-zone': 'Đặc khu',
};

const PRIORITIES: ReadonlyMap<string, string> = new Map(PRIORITY_GROUPS.map(({ code, vi }) => [code, vi]));

/** The fairness and congestion sheet as two tables; empty for a run that has none. */
export function fairnessTables(sheet: FairnessSheet | undefined, kind: PlaceKind): WorkbookTable[] {
  const figures = kind === 'introduction' ? { ...FIGURES, ...OF_INTRODUCTIONS } : FIGURES;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of the table above
  const names = Object.keys(FIGURES) as (keyof SheetFigures)[];
  return [
    {
      name: 'Tổng hợp',
      columns: [
        { vi: 'Chỉ số', en: 'Figure' },
        { vi: 'Đợt ghép này', en: 'This run' },
        {
          vi: 'Ai trước chọn trước, 50 vị trí tốt nhất',
          en: 'First come, first served, on the 50 best vacancies of each',
        },
        { vi: 'Tiếng Anh', en: 'In English' },
      ],
      rows: [
        sheet === undefined
          ? []
          : names.map((name) => [figures[name].vi, sheet.ours[name], sheet.greedy[name], figures[name].en]),
      ],
    },
    {
      name: 'Theo nhóm',
      columns: [
        { vi: 'Tiêu chí', en: 'Dimension' },
        { vi: 'Nhóm', en: 'Group' },
        { vi: 'Mã nhóm', en: 'Group code' },
        { vi: 'Số người', en: 'People' },
        figures.placed,
        figures.placedPermille,
        {
          vi: 'Tỷ lệ khi ai trước chọn trước (‰)',
          en: 'The same by first come, first served, per thousand',
        },
        FIGURES.meanSeekerScore,
        FIGURES.meanEmployerScore,
        { vi: 'Ghi chú', en: 'Note' },
      ],
      rows: (sheet?.dimensions ?? []).map(({ dimension, groups }) =>
        groups.map(({ group, figures: own }): Cell[] => [
          DIMENSIONS[dimension],
          groupName(dimension, group),
          group,
          own?.people ?? null,
          own?.placed ?? null,
          own?.placedPermille ?? null,
          own?.greedyPlacedPermille ?? null,
          own?.meanSeekerScore ?? null,
          own?.meanEmployerScore ?? null,
          own === undefined ? 'Không công bố: nhóm quá nhỏ, hoặc để không suy ra được nhóm nhỏ' : null,
        ]),
      ),
    },
  ];
}

function groupName(dimension: SheetDimension, group: string): string {
  if (dimension === 'province') return provinceByCode(group)?.name ?? GROUPS[group] ?? group;
  if (dimension === 'priority') return PRIORITIES.get(group) ?? GROUPS[group] ?? group;
  if (dimension === 'disability' && group === 'disabled') return 'Có khuyết tật';
  return GROUPS[group] ?? group;
}
