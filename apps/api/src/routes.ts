import { LIVE, METRICS, READY } from './health/health.http.js';
import type { RouteSpec } from './http/route.js';
import { DOCS, DOCS_FILE, OPENAPI } from './openapi/openapi.http.js';
import { READ_NOTICE, READ_SUPPLY_FILE, SEND_NOTICE, SEND_SUPPLY_FILE } from './notices/notices.http.js';
import {
  CANCEL_MATCH_RUN,
  DIFF_MATCH_RUNS,
  EXPORT_MATCHES,
  READ_MATCH_RUN,
  READ_MATCHES,
  REQUEST_MATCH_RUN,
} from './match-runs/match-runs.http.js';
import { READ_FAIRNESS, READ_TRAINING_DEMAND } from './match-runs/run-sheets.http.js';
import { SEARCH_JOBSEEKERS } from './jobseekers/jobseekers.http.js';
import { READ_VACANCY, SEARCH_VACANCIES } from './vacancies/vacancies.http.js';
import { HOST_PAGE, WIDGET_FILE } from './widget/widget.http.js';

/** Every route in the order of the documentation. A test holds this list and the running application together. */
export const ROUTES: readonly RouteSpec[] = [
  SEARCH_VACANCIES,
  READ_VACANCY,
  SEND_NOTICE,
  READ_NOTICE,
  SEND_SUPPLY_FILE,
  READ_SUPPLY_FILE,
  SEARCH_JOBSEEKERS,
  REQUEST_MATCH_RUN,
  READ_MATCH_RUN,
  READ_MATCHES,
  EXPORT_MATCHES,
  READ_FAIRNESS,
  READ_TRAINING_DEMAND,
  CANCEL_MATCH_RUN,
  DIFF_MATCH_RUNS,
  HOST_PAGE,
  WIDGET_FILE,
  LIVE,
  READY,
  METRICS,
  OPENAPI,
  DOCS,
  DOCS_FILE,
];
