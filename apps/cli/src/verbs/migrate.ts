import { openSurroundings } from '../surroundings.js';
import { readArguments } from '../arguments.js';
import type { Verb } from './verb.js';

/** `migrate`: our tables and the queue's, up to date. Harmless when repeated. */
export const migrateVerb: Verb = async ({ args, env, terminal }) => {
  readArguments(args, {});
  const surroundings = await openSurroundings(env, 'join');
  await surroundings.close();
  terminal.print('Bảng dữ liệu đã mới nhất · tables are up to date');
  return 0;
};
