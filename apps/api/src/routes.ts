import { LIVE, METRICS, READY } from './health/health.http.js';
import type { RouteSpec } from './http/route.js';
import { DOCS, DOCS_FILE, OPENAPI } from './openapi/openapi.http.js';
import { READ_VACANCY, SEARCH_VACANCIES } from './vacancies/vacancies.http.js';
import { HOST_PAGE, WIDGET_FILE } from './widget/widget.http.js';

/** Every route in the order of the documentation. A test holds this list and the running application together. */
export const ROUTES: readonly RouteSpec[] = [
  SEARCH_VACANCIES,
  READ_VACANCY,
  HOST_PAGE,
  WIDGET_FILE,
  LIVE,
  READY,
  METRICS,
  OPENAPI,
  DOCS,
  DOCS_FILE,
];
