import type { MatchRun } from '#database';
import { certificateText, explainContinuation, MATCH_RULES } from '#domain';

/** What a run counts, in the order in which it is told. */
const COUNTS: readonly (readonly [name: string, words: string])[] = [
  ['jobseekers', 'người lao động · jobseekers'],
  ['vacancies', 'vị trí · vacancies'],
  ['seats', 'chỗ · seats'],
  ['assigned', 'người được xếp chỗ · people seated'],
  ['introduced', 'người được giới thiệu · people introduced'],
  ['introductions', 'lượt giới thiệu · introductions'],
  ['locked', 'giữ nguyên từ đợt trước · kept from the earlier run'],
  ['released', 'không giữ được từ đợt trước · not kept from the earlier run'],
  ['jobseekersWithoutVacancy', 'người không có vị trí nào phù hợp · jobseekers without a feasible vacancy'],
  ['vacanciesFilled', 'vị trí đã đủ người · vacancies filled'],
  ['vacanciesWithSeatsLeft', 'vị trí còn chỗ · vacancies with seats left'],
  ['feasiblePairs', 'cặp phù hợp · feasible pairs'],
  ['matches', 'cặp được lưu kèm lý do · pairs stored with their reasons'],
];

const RELEASED = 'released.';

/** Why a placement of the earlier run could not stay, besides the hard rules. */
const CAUSES: Readonly<Record<string, string>> = {
  'jobseeker-gone': 'người đó không còn tìm việc · the jobseeker seeks no longer',
  'vacancy-gone': 'vị trí đã đóng hoặc hết chỗ · the vacancy is closed or full',
  'fewer-seats': 'vị trí giảm số chỗ · the vacancy has fewer seats',
  'fewer-introductions': 'số lượt giới thiệu giảm · fewer introductions',
};

/** A run that is over, for a person to read: first its id and state, then what became of it. All figures are in `--json`. */
export function runSummary(run: MatchRun): string[] {
  const state = run.state === 'published' ? 'đã công bố · published' : run.state;
  const lines = [`${run.id} ${state}`];
  if (run.continuation !== undefined) {
    const { vi, en } = explainContinuation(run.continuation);
    lines.push(`  ${vi} · ${en}`);
  }
  for (const [name, words] of COUNTS) {
    if (run.counts[name] !== undefined) lines.push(counted(run.counts[name], words));
    if (name === 'released') lines.push(...releasedLines(run.counts));
  }
  const proved = certificateText(run.certificate ?? {});
  if (proved !== undefined) lines.push(`${proved.vi}.`, `${proved.en}.`);
  if (run.state === 'published') {
    lines.push(
      `Xuất kết quả · export: npm run -s cungcau -- match export ${run.id} --what reasons --format xlsx > ket-qua.xlsx`,
    );
  }
  return lines;
}

function releasedLines(counts: MatchRun['counts']): string[] {
  return Object.entries(counts)
    .filter(([name]) => name.startsWith(RELEASED))
    .map(([name, count]) => counted(count, `  ${causeOf(name.slice(RELEASED.length))}`));
}

function causeOf(cause: string): string {
  const rules: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = MATCH_RULES;
  const rule = rules[cause];
  return rule === undefined ? (CAUSES[cause] ?? cause) : `${rule.vi} · ${rule.en}`;
}

function counted(count: number, words: string): string {
  return `  ${count.toLocaleString('vi-VN').padStart(13)} ${words}`;
}
