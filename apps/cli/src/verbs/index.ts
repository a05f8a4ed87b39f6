import { bench } from './bench.js';
import { demo } from './demo.js';
import { index } from './index-verb.js';
import { ingest } from './ingest.js';
import { match } from './match.js';
import { migrateVerb } from './migrate.js';
import { site } from './site.js';
import { up } from './up.js';
import type { Verb } from './verb.js';

export const VERBS: Readonly<Record<string, Verb>> = {
  up,
  migrate: migrateVerb,
  demo,
  ingest,
  index,
  match,
  site,
  bench,
};

export const USAGE = `cungcau <lệnh · verb>

  up [--demo] [--port N]                                     chạy toàn bộ dịch vụ · run the whole service
  migrate                                                    tạo, nâng cấp bảng dữ liệu · create or upgrade the tables
  demo [--vacancies N --jobseekers N --seed N]               nạp tỉnh mẫu · load the demo province
  ingest FILE… [--dry-run] [--source NAME] [--json]          đọc phiếu nhu cầu tuyển dụng · read vacancy notices
         [--supply --consent-text V --collected-by NAME]     đọc danh sách người tìm việc · read a list of jobseekers
  index rebuild|status                                       dựng lại, kiểm tra chỉ mục · rebuild or check the index
  match run [--province CODE] [--policy FILE] [--json]       chạy một đợt ghép · run a batch
  match run --continue RUN                                   tiếp đợt đã công bố · go on from the last published one
  match cancel RUN                                           dừng một đợt ghép · end a run that is not published
  match export RUN --format ndjson|xlsx [--what assignment|candidates|reasons|seats|fairness|training]
  match diff RUN RUN                                         ai đổi chỗ, vì sao · who moved and why
  site list | site add CODE --origin URL… [--name NAME] [--quota N]
                                                             trang được nhúng khung tìm việc · pages that may embed the widget
  bench search|match|run|ingest|quality [--json]             đo · measure
  bench match --market normal|scarce|adversarial|ties [--size small|medium|full] [--peers] [--repeat N]`;
