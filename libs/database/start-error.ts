const MESSAGES = {
  'data-dir.in-use': {
    vi: 'Thư mục dữ liệu đang được một tiến trình khác sử dụng',
    en: 'the data folder is in use by another instance',
  },
  'data-dir.unwritable': { vi: 'Không ghi được vào thư mục dữ liệu', en: 'the data folder is not writable' },
  'server.start-failed': { vi: 'Không khởi động được PostgreSQL', en: 'PostgreSQL did not start' },
  'keys.foreign': {
    vi: 'Tệp khóa không phải của cơ sở dữ liệu này',
    en: 'the key file does not belong to this database',
  },
  'keys.unreadable': { vi: 'Không đọc được tệp khóa', en: 'the key file cannot be read' },
} as const;

export type StartErrorCode = keyof typeof MESSAGES;

/** Why the service cannot start, in one line a person can act on. */
export class StartError extends Error {
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, detail: string) {
    const line = detail.replaceAll(/\s+/g, ' ').trim();
    super(`${MESSAGES[code].vi} / ${MESSAGES[code].en}: ${line}`);
    this.name = 'StartError';
    this.code = code;
  }
}
