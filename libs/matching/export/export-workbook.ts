import { PassThrough } from 'node:stream';
import exceljs from 'exceljs';
import type { MatchRun, MatchSeats, MatchStore, StoredMatch } from '#database';
import { EMPLOYER_FACTOR_CODES, EMPLOYER_FACTORS, SEEKER_FACTOR_CODES, SEEKER_FACTORS, unpackFactor } from '#domain';
import { type ExportKind, isExported, outcomeCode, reasonOf } from './export-kind.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  assigned: 'Được xếp chỗ',
  queued: 'Chờ trong danh sách',
  'better-choice': 'Có chỗ tốt hơn',
  'after-training': 'Đủ điều kiện sau khi học',
  refused: 'Không đủ điều kiện',
};

const KNOWN = { unknown: 'chưa rõ', claimed: 'tự khai', proved: 'có giấy tờ' } as const;

const FACTOR_LABELS = [
  ...SEEKER_FACTOR_CODES.map((code) => SEEKER_FACTORS[code].vi),
  ...EMPLOYER_FACTOR_CODES.map((code) => EMPLOYER_FACTORS[code].vi),
];

const PAIR_HEADER = [
  'Mã người lao động',
  'Mã vị trí',
  'Nguyện vọng thứ',
  'Điểm phía người lao động',
  'Điểm phía doanh nghiệp',
  'Kết quả',
  'Lý do',
];

const SEATS_HEADER = ['Mã vị trí', 'Số chỗ', 'Đã xếp', 'Số người muốn vào', 'Điểm của người cuối cùng được xếp'];

type Cell = string | number | null;

/**
 * An .xlsx workbook, written row by row in constant memory. Every cell is a typed string or number: a text that starts
 * with `=` stays a text. Ids are opaque; nothing names a person.
 */
export async function* exportWorkbook(store: MatchStore, run: MatchRun, what: ExportKind): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough();
  const writing = write(stream, store, run, what).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error('workbook export failed', { cause: error }));
  });
  for await (const chunk of stream) yield Buffer.from(chunk);
  await writing;
}

async function write(stream: PassThrough, store: MatchStore, run: MatchRun, what: ExportKind): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(what === 'seats' ? 'Chỗ' : 'Kết quả ghép', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const add = (cells: readonly Cell[]) => sheet.addRow([...cells]);
  const header = what === 'seats' ? SEATS_HEADER : [...PAIR_HEADER, ...(what === 'reasons' ? FACTOR_LABELS : [])];
  const first = add(header);
  first.font = { bold: true };
  first.commit();

  const seats = await store.seats(run.id);
  if (what === 'seats') {
    for (const row of seats) add([row.vacancyId, row.seats, row.used, row.demand, row.cutOff ?? null]).commit();
  } else {
    const byVacancy = new Map(seats.map((row) => [row.vacancyId, row]));
    for await (const batch of store.all(run.id, { assigned: what === 'assignment' })) {
      for (const match of batch) {
        if (!isExported(match, what)) continue;
        add([
          ...pairCells(match, byVacancy.get(match.vacancyId)),
          ...(what === 'reasons' ? factorCells(match) : []),
        ]).commit();
      }
      if (stream.writableNeedDrain) await new Promise<void>((resolve) => stream.once('drain', resolve));
    }
  }
  sheet.commit();
  await workbook.commit();
}

function pairCells(match: StoredMatch, seats: MatchSeats | undefined): Cell[] {
  return [
    match.jobseekerId,
    match.vacancyId,
    match.rank ?? null,
    match.seekerScore,
    match.employerScore,
    OUTCOMES[outcomeCode(match)] ?? outcomeCode(match),
    reasonOf(match, seats).vi,
  ];
}

function factorCells(match: StoredMatch): Cell[] {
  return match.factors.map((packed) => {
    const { points, known } = unpackFactor(packed);
    return `${points}/100 (${KNOWN[known]})`;
  });
}
