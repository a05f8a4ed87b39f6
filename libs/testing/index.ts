export { BreakableProxy } from './breakable-proxy.js';
export { startRedisServer } from './redis-server.js';
export type { RedisServer } from './redis-server.js';
export { createEmptyTestDatabase, createTestDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { waitUntil } from './wait-until.js';
