import type { MatchRun, MatchSeats, MatchStore, StoredMatch, VacancyName } from '#database';
import {
  changeText,
  EMPLOYER_FACTOR_CODES,
  EMPLOYER_FACTORS,
  type PlaceKind,
  SEEKER_FACTOR_CODES,
  SEEKER_FACTORS,
  unpackFactor,
} from '#domain';
import { placeKindOf } from '../policy/match-policy.js';
import { type ExportKind, isExported, outcomeCode, type PairOutcome, ranksBothSides, reasonOf } from './export-kind.js';
import { fairnessTables } from './fairness-tables.js';
import { trainingTables } from './training-tables.js';
import { type Cell, type Column, type WorkbookTable, writeWorkbook } from './workbook.js';

const OUTCOMES: Readonly<Record<PairOutcome, string>> = {
  assigned: 'Được xếp chỗ',
  introduced: 'Được giới thiệu',
  queued: 'Chờ trong danh sách',
  'better-choice': 'Có nguyện vọng tốt hơn',
  listed: 'Trong danh sách',
  'after-training': 'Đủ điều kiện sau khi học',
  refused: 'Không đủ điều kiện',
};

const KNOWN = { unknown: 'chưa rõ', claimed: 'tự khai', proved: 'có giấy tờ' } as const;

const VACANCY_COLUMNS: readonly Column[] = [
  { vi: 'Mã vị trí', en: 'Vacancy id' },
  { vi: 'Vị trí', en: 'Title' },
  { vi: 'Doanh nghiệp', en: 'Employer' },
];

const PAIR_COLUMNS: readonly Column[] = [
  { vi: 'Mã người lao động', en: 'Jobseeker id' },
  ...VACANCY_COLUMNS,
  { vi: 'Nguyện vọng thứ', en: "Place in the jobseeker's own order" },
  { vi: 'Điểm phía người lao động', en: 'What the vacancy is worth to the jobseeker, 0 to 10,000' },
  { vi: 'Điểm phía doanh nghiệp', en: 'What the jobseeker is worth to the vacancy, 0 to 10,000' },
  { vi: 'Kết quả', en: 'Outcome' },
  { vi: 'Lý do', en: 'Reason' },
];

/** Of ranked lists, behind the others. */
const LIST_COLUMNS: readonly Column[] = [
  { vi: 'Thứ tự trong danh sách của vị trí', en: "Place on the vacancy's own list" },
];

const REASON_COLUMNS: readonly Column[] = [
  { vi: 'Thay đổi gần nhất', en: 'Nearest single change that would have brought the pair about' },
  ...SEEKER_FACTOR_CODES.map((code) => SEEKER_FACTORS[code]),
  ...EMPLOYER_FACTOR_CODES.map((code) => EMPLOYER_FACTORS[code]),
];

const LOCKED: Column = { vi: 'Trong đó giữ nguyên từ đợt trước', en: 'Of those, kept from the earlier run' };

const SEATS_COLUMNS = {
  seat: [
    ...VACANCY_COLUMNS,
    { vi: 'Số chỗ', en: 'Seats' },
    { vi: 'Chỗ dành cho đối tượng ưu tiên', en: 'Seats kept for priority groups' },
    { vi: 'Đã xếp', en: 'Seats taken' },
    LOCKED,
    { vi: 'Số người muốn vào', en: 'People who would rather be here than where they ended' },
    { vi: 'Điểm của người cuối cùng được xếp', en: 'Score of the last person seated' },
  ],
  introduction: [
    ...VACANCY_COLUMNS,
    { vi: 'Số chỗ', en: 'Seats' },
    { vi: 'Số người được giới thiệu nhiều nhất', en: 'Most people introduced' },
    { vi: 'Đã giới thiệu', en: 'People introduced' },
    LOCKED,
    { vi: 'Số người muốn vào', en: 'People who would rather be introduced here than where they were' },
    { vi: 'Điểm của người cuối cùng được giới thiệu', en: 'Score of the last person introduced' },
  ],
} as const;

/** What the workbook of a run is made from. */
interface Source {
  readonly store: MatchStore;
  readonly run: MatchRun;
  readonly kind: PlaceKind;
  /** Title and firm of each vacancy: for officers, and no personal data. */
  readonly names: ReadonlyMap<string, VacancyName>;
}

/** A published run as an .xlsx workbook. People are opaque ids; nothing names a person. */
export async function* exportWorkbook(store: MatchStore, run: MatchRun, what: ExportKind): AsyncGenerator<Uint8Array> {
  yield* writeWorkbook(await tablesOf(store, run, what));
}

async function tablesOf(store: MatchStore, run: MatchRun, what: ExportKind): Promise<WorkbookTable[]> {
  const kind = placeKindOf(run.policy);
  if (what === 'fairness') return fairnessTables(run.fairness, kind);
  if (what === 'training') return trainingTables(run.trainingDemand, kind);
  const source = { store, run, kind, names: await store.vacancyNames(run.id) };
  if (what === 'seats')
    return [{ name: 'Chỗ', columns: SEATS_COLUMNS[kind === 'introduction' ? kind : 'seat'], rows: seatRows(source) }];
  const columns = [
    ...PAIR_COLUMNS,
    ...(ranksBothSides(run) ? LIST_COLUMNS : []),
    ...(what === 'reasons' ? REASON_COLUMNS : []),
  ];
  return [{ name: 'Kết quả ghép', columns, rows: pairRows(source, what) }];
}

async function* seatRows({ store, run, kind, names }: Source): AsyncGenerator<Cell[][]> {
  const rows = await store.seats(run.id);
  yield rows.map(({ vacancyId, seats, quota, reserved, used, locked, demand, cutOff }) => [
    ...vacancyCells(vacancyId, names),
    seats,
    kind === 'introduction' ? quota : reserved,
    used,
    locked,
    demand,
    cutOff ?? null,
  ]);
}

async function* pairRows({ store, run, kind, names }: Source, what: ExportKind): AsyncGenerator<Cell[][]> {
  const seats = new Map((await store.seats(run.id)).map((row) => [row.vacancyId, row]));
  for await (const batch of store.all(run.id, { assigned: what === 'assignment' })) {
    yield batch
      .filter((match) => isExported(match, what))
      .map((match) => [
        match.jobseekerId,
        ...vacancyCells(match.vacancyId, names),
        ...outcomeCells(match, seats.get(match.vacancyId), kind),
        ...(ranksBothSides(run) ? [match.vacancyRank ?? null] : []),
        ...(what === 'reasons' ? reasonCells(match) : []),
      ]);
  }
}

function vacancyCells(id: string, names: Source['names']): Cell[] {
  const name = names.get(id);
  return [id, name?.title ?? null, name?.employer ?? null];
}

function outcomeCells(match: StoredMatch, seats: MatchSeats | undefined, kind: PlaceKind): Cell[] {
  return [
    match.rank ?? null,
    match.seekerScore,
    match.employerScore,
    OUTCOMES[outcomeCode(match, kind)],
    reasonOf(match, seats, kind).vi,
  ];
}

function reasonCells({ nearestChange, factors }: StoredMatch): Cell[] {
  return [
    nearestChange === undefined ? null : changeText(nearestChange).vi,
    ...factors.map((packed) => {
      const { points, known } = unpackFactor(packed);
      return `${points}/100 (${KNOWN[known]})`;
    }),
  ];
}
