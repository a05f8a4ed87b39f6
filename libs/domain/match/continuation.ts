/** Why a run that was to continue another one was made from scratch. */
export const CONTINUATION_OBSTACLES = {
  mode: {
    vi: 'chỉ đợt kiểu stable, không giữ chỗ, mới tiếp tục được',
    en: 'only a run of mode stable that locks nothing can be continued',
  },
  'basis-gone': {
    vi: 'dữ liệu đầu vào của đợt ấy không còn được giữ, vì có đợt mới hơn hoặc phiên bản khác',
    en: 'the inputs of that run are no longer kept: there is a newer one, or another version',
  },
  taxonomy: { vi: 'danh mục đã đổi', en: 'the taxonomy has changed' },
  'vacancies-new': { vi: 'có vị trí mới hoặc mở lại', en: 'there are new or reopened vacancies' },
  'jobseekers-gone': { vi: 'có người lao động không còn tham gia', en: 'jobseekers are gone' },
  'records-changed': { vi: 'có hồ sơ đã thay đổi', en: 'records have changed' },
} as const;

export type ContinuationObstacle = keyof typeof CONTINUATION_OBSTACLES;

/** How a run goes on from an earlier one. Only `from` is known until its inputs are frozen. */
export interface Continuation {
  /** The earlier run. */
  readonly from: string;
  readonly isContinued?: boolean;
  /** Why it was made from scratch. */
  readonly obstacle?: ContinuationObstacle;
  /** Jobseekers who are new, vacancies that closed, and jobseekers whom that freed. */
  readonly added?: number;
  readonly closed?: number;
  readonly freed?: number;
}

/** The same in words. */
export function explainContinuation({ from, isContinued, obstacle, added = 0, closed = 0, freed = 0 }: Continuation): {
  vi: string;
  en: string;
} {
  if (isContinued === true) {
    return {
      vi: `Tiếp tục đợt ${from}: thêm ${added} người, đóng ${closed} vị trí, ${freed} người mất chỗ được xếp lại`,
      en: `Continues run ${from}: ${added} more jobseekers, ${closed} vacancies closed, ${freed} people placed anew`,
    };
  }
  if (obstacle === undefined) return { vi: `Sẽ tiếp tục đợt ${from}`, en: `To continue run ${from}` };
  const { vi, en } = CONTINUATION_OBSTACLES[obstacle];
  return {
    vi: `Không tiếp tục được đợt ${from}, đã ghép lại từ đầu: ${vi}`,
    en: `Could not continue run ${from} and was made from scratch: ${en}`,
  };
}
