export { IngestModule } from './ingest.module.js';
export { NoticeIntake } from './notice-intake.js';
export type { IncomingDocument, Receipt } from './notice-intake.js';
export type { NoticeReport, NoticeReportRow } from './notice-report.js';
export type { SupplyConsent } from './supply-consent.js';
