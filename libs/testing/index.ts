export { createEmptyTestDatabase, createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { waitUntil } from './wait-until.js';
