export { IngestModule } from './ingest.module.js';
export { NoticeIntake } from './notice-intake.js';
export type { IncomingDocument, Receipt } from './notice-intake.js';
export type { NoticeReport, NoticeReportRow } from './notice-report.js';
export { ReadNotice } from './read-notice.js';
export type { ReadProgress } from './read-notice.js';
export type { SupplyConsent } from './supply-consent.js';
