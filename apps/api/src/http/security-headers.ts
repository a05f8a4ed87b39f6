/**
 * For every answer. JSON and files need nothing from a browser; pages relax it for themselves with PAGE_POLICY.
 * HSTS is ignored by browsers on plain HTTP, so it is right to send it always (ASVS 5.0, 3.4.1).
 */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
} as const;

/** Our own pages: scripts, styles and requests from here only, nothing inline, DOM sinks closed by Trusted Types. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Swagger UI writes style attributes and HTML by itself; it still may load and call nothing but this origin. */
export const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
