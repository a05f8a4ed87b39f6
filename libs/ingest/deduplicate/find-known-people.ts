import type { JobseekerStore } from '#database';
import type { JobseekerIdentity } from '#domain';
import { contactKey } from './person-keys.js';

/** A line that more people share than a family has is an agent's. */
const SHARED_AT_MOST = 8;

/**
 * Id of a registered person with the same telephone, name and date of birth, for a row without a personal number (those
 * with one are found by it). Opening the stored names is recorded.
 */
export async function findKnownPerson(
  store: JobseekerStore,
  identity: JobseekerIdentity,
  noticeId: string,
): Promise<string | undefined> {
  const key = contactKey(identity);
  if (identity.cccd !== undefined || identity.phone === undefined || key === undefined) return undefined;
  const ids = await store.findByPhone(identity.phone);
  if (ids.length > SHARED_AT_MOST) return undefined;
  for (const id of ids) {
    const known = await store.identity(id, { actor: `notice:${noticeId}`, purpose: 'deduplicate' });
    if (known && contactKey(known) === key) return id;
  }
  return undefined;
}
