import { MATCH_CHANGES, type PlaceKind, type TrainingDemand, trainingText } from '#domain';
import { parkByCode, provinceByCode } from '#taxonomy';
import type { Cell, WorkbookTable } from './workbook.js';

const KINDS = { certificate: 'Chứng chỉ', language: 'Ngoại ngữ', level: 'Trình độ' } as const satisfies Partial<
  Record<keyof typeof MATCH_CHANGES, string>
>;

const COUNTS = {
  seat: [
    { vi: 'Số người sẽ có chỗ nếu riêng họ có', en: 'People whom it would seat, each by themselves' },
    { vi: 'Nhiều nhất cùng lúc vào chỗ còn trống', en: 'At most so many at once on free seats' },
  ],
  introduction: [
    {
      vi: 'Số người sẽ được giới thiệu nếu riêng họ có',
      en: 'People who would be introduced with it, each by themselves',
    },
    { vi: 'Nhiều nhất cùng lúc vào lượt còn trống', en: 'At most so many at once on free introductions' },
  ],
} as const;

/** The demand for training as two tables, in all and by place; empty for a run that has none. */
export function trainingTables(demand: TrainingDemand | undefined, kind: PlaceKind): WorkbookTable[] {
  const needs = demand?.needs ?? [];
  return [
    {
      name: 'Nhu cầu đào tạo',
      columns: [
        { vi: 'Loại', en: 'Kind' },
        { vi: 'Nội dung đào tạo', en: 'Training' },
        { vi: 'Mã', en: 'Code' },
        ...COUNTS[kind === 'introduction' ? kind : 'seat'],
        { vi: 'Tiếng Anh', en: 'In English' },
      ],
      rows: [
        needs.map((need): Cell[] => {
          const { vi, en } = trainingText(need);
          return [KINDS[need.kind], vi, need.code, need.people, need.atOnce, en];
        }),
      ],
    },
    {
      name: 'Theo nơi làm việc',
      columns: [
        { vi: 'Nội dung đào tạo', en: 'Training' },
        { vi: 'Cấp', en: 'Kind of place' },
        { vi: 'Nơi làm việc', en: 'Place of work' },
        { vi: 'Mã nơi', en: 'Place code' },
        { vi: 'Số người', en: 'People' },
      ],
      rows: needs.map((need) => [
        ...need.provinces.map(({ code, people }): Cell[] => [
          trainingText(need).vi,
          'Tỉnh, thành phố',
          provinceByCode(code)?.name ?? code,
          code,
          people,
        ]),
        ...need.parks.map(({ code, people }): Cell[] => [
          trainingText(need).vi,
          'Khu, cụm công nghiệp',
          parkByCode(code)?.name ?? code,
          code,
          people,
        ]),
      ]),
    },
  ];
}
