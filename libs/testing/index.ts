export { aJobseeker, anEmployer, anEmployerSite, anIdentity, aNotice, aVacancy, CENTRE } from './builders/records.js';
export { meilisearchAvailable, startMeilisearchServer } from './meilisearch-server.js';
export type { MeilisearchServer } from './meilisearch-server.js';
export { createEmptyTestDatabase, createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { storesOf } from './stores.js';
export { waitUntil } from './wait-until.js';
