import type { JobseekerIdentity } from '#domain';
import { fold } from '#vietnamese';

/**
 * Keys under which a person is the same one: the personal number, or telephone, name and date of birth together. Never the
 * name alone: several people in one commune bear the same name and year. In memory only.
 */
export function personKeys(identity: JobseekerIdentity): readonly string[] {
  const byContact = contactKey(identity);
  return [
    ...(identity.cccd === undefined ? [] : [`cccd:${identity.cccd}`]),
    ...(byContact === undefined ? [] : [byContact]),
  ];
}

export function contactKey({ name, phone, birthDate }: JobseekerIdentity): string | undefined {
  return phone === undefined || birthDate === undefined ? undefined : `contact:${phone}|${fold(name)}|${birthDate}`;
}
