import type { Database } from '../database.js';
import { StartError } from '../start-error.js';
import { FieldCipher, SealBrokenError } from './field-cipher.js';
import type { FieldKeys } from './field-keys.js';

/**
 * Refuses keys that did not seal this database: with new ones everything would seem to work, but nobody known could be
 * read or found again. The first keys become the database's own. Throws StartError `keys.foreign`.
 */
export async function checkKeys(database: Database, keys: FieldKeys): Promise<void> {
  const cipher = new FieldCipher(keys);
  const seal = cipher.seal('key_check', 'sealed', 'only', 'cung-cau');
  await database.query(`insert into key_check (id, sealed) values ('only', $1) on conflict do nothing`, [seal]);
  const [stored] = await database.query<{ sealed: Buffer }>('select sealed from key_check');
  try {
    cipher.open('key_check', 'sealed', 'only', stored!.sealed);
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    throw new StartError('keys.foreign', 'restore the key file that was made with this database');
  }
}
