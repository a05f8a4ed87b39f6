/**
 * The closed table of error codes. A code never changes its meaning; clients and officers' notes rely on it.
 * `status` is the HTTP status the edge answers with, `level` how loud the log is (error = someone must act now).
 */
export const ERROR_CODES = {
  'request.invalid': { status: 400, level: 'info', vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
  'request.unauthorised': {
    status: 401,
    level: 'info',
    vi: 'Cần mã truy cập của cán bộ',
    en: 'A staff token is needed',
  },
  'request.not-found': { status: 404, level: 'info', vi: 'Không tìm thấy', en: 'Not found' },
  'request.too-large': { status: 413, level: 'info', vi: 'Tệp quá lớn', en: 'The file is too large' },
  'request.too-many': { status: 429, level: 'info', vi: 'Quá nhiều yêu cầu, thử lại sau', en: 'Too many requests' },
  'request.origin-refused': {
    status: 403,
    level: 'info',
    vi: 'Trang này chưa được đăng ký',
    en: 'Origin not registered',
  },
  'site.unknown': { status: 404, level: 'info', vi: 'Mã trang nhúng không tồn tại', en: 'Unknown widget site' },
  'vacancy.gone': { status: 410, level: 'info', vi: 'Vị trí này đã đóng hoặc hết hạn', en: 'The vacancy is closed' },
  'file.empty': { status: 422, level: 'info', vi: 'Tệp không có dữ liệu', en: 'The file has no data' },
  'file.unsupported': { status: 415, level: 'info', vi: 'Không hỗ trợ loại tệp này', en: 'Unsupported file type' },
  'file.too-large': { status: 413, level: 'info', vi: 'Tệp vượt giới hạn dung lượng', en: 'File over the size cap' },
  'file.too-many-rows': { status: 422, level: 'info', vi: 'Tệp vượt giới hạn số dòng', en: 'File over the row cap' },
  'file.bomb': {
    status: 422,
    level: 'warn',
    vi: 'Tệp nén bất thường, không đọc',
    en: 'Archive refused: over the unpacking caps',
  },
  'file.encrypted': {
    status: 422,
    level: 'info',
    vi: 'Tệp có mật khẩu, hãy bỏ mật khẩu',
    en: 'The file has a password',
  },
  'file.corrupt': { status: 422, level: 'info', vi: 'Tệp hỏng, không đọc được', en: 'The file is damaged' },
  'file.doctype': { status: 422, level: 'warn', vi: 'Tệp chứa DOCTYPE, không đọc', en: 'DOCTYPE refused' },
  'file.timeout': {
    status: 422,
    level: 'warn',
    vi: 'Đọc tệp quá lâu, đã dừng',
    en: 'Reading took too long and was stopped',
  },
  'file.no-header': {
    status: 422,
    level: 'info',
    vi: 'Không tìm thấy dòng tiêu đề cột',
    en: 'No header row was found',
  },
  'consent.missing': { status: 422, level: 'info', vi: 'Thiếu sự đồng ý của người lao động', en: 'Consent is missing' },
  'run.conflict': { status: 409, level: 'info', vi: 'Đợt ghép đang chạy', en: 'A match run is under way' },
  'run.unfinished': { status: 409, level: 'info', vi: 'Đợt ghép chưa xong', en: 'The match run is not finished' },
  'run.over': { status: 409, level: 'info', vi: 'Đợt ghép đã kết thúc', en: 'The match run is over' },
  'run.broken': {
    status: 500,
    level: 'error',
    vi: 'Đợt ghép hỏng hết lần này đến lần khác',
    en: 'The match run failed again and again',
  },
  'policy.invalid': {
    status: 422,
    level: 'info',
    vi: 'Tệp chính sách ghép không hợp lệ',
    en: 'The match policy is not valid',
  },
  'index.shrunk': {
    status: 409,
    level: 'error',
    vi: 'Chỉ mục mới nhỏ bất thường',
    en: 'The rebuilt index is too small',
  },
  'service.unavailable': { status: 503, level: 'warn', vi: 'Dịch vụ tạm ngừng', en: 'Temporarily unavailable' },
  'config.invalid': { status: 500, level: 'error', vi: 'Cấu hình không hợp lệ', en: 'Invalid configuration' },
  internal: { status: 500, level: 'error', vi: 'Lỗi hệ thống', en: 'Internal error' },
} as const satisfies Record<string, ErrorCodeEntry>;

interface ErrorCodeEntry {
  readonly status: number;
  readonly level: 'info' | 'warn' | 'error';
  readonly vi: string;
  readonly en: string;
}

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where bad input sits: a file, its sheet and cell, or a field of a request. */
export interface ErrorPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly field?: string;
}

/** An error with a stable code and the place of the fault. `detail` never holds personal data. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly place: ErrorPlace;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, options: { detail?: string; place?: ErrorPlace; cause?: unknown } = {}) {
    super(`${code}: ${ERROR_CODES[code].en}${options.detail === undefined ? '' : ` (${options.detail})`}`, {
      cause: options.cause,
    });
    this.name = 'DomainError';
    this.code = code;
    this.place = options.place ?? {};
    this.detail = options.detail;
  }
}
