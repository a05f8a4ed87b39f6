import { createHash } from 'node:crypto';
import { fold } from '#vietnamese';

/** The same firm, the same position at the same place: equal for two notices of one vacancy. */
export function vacancyFingerprint(position: {
  readonly employerId: string;
  readonly title: string;
  readonly provinceCode: string;
  readonly communeCode?: string;
  readonly parkCode?: string;
  readonly occupation?: string;
}): string {
  const { employerId, title, provinceCode, communeCode, parkCode, occupation } = position;
  const words = fold(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !NOISE.has(word));
  return createHash('sha256')
    .update(JSON.stringify([employerId, words, parkCode ?? communeCode ?? provinceCode, occupation ?? '']))
    .digest('hex')
    .slice(0, 40);
}

/** Words that come and go between two notices of one position. */
const NOISE = new Set('tuyen dung gap can nam nu lam viec tai cho cong ty kcn ccn luong cao'.split(' '));
