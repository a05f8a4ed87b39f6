import type { NoticeKind } from '#domain';
import { fold } from '#vietnamese';
import type { Role } from './laid-out.js';
import { SUPPLY_ROLE_PHRASES } from './supply-roles.js';
import { VACANCY_ROLE_PHRASES } from './vacancy-roles.js';

export interface RoleMatch {
  readonly role: Exclude<Role, 'unknown'>;
  /** Longer phrases, phrases at the start and whole headers score higher. */
  readonly score: number;
  /** Share of the header's words that the phrase covers, 0..1. */
  readonly coverage: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly role: Exclude<Role, 'unknown'>;
}

const INDEXES: Readonly<Record<NoticeKind, ReadonlyMap<string, readonly Phrase[]>>> = {
  vacancies: phraseIndex(VACANCY_ROLE_PHRASES),
  supply: phraseIndex(SUPPLY_ROLE_PHRASES),
};

/** What a header or label says its column holds; undefined when its words name no role or name it only in passing. */
export function recogniseRole(text: string, kind: NoticeKind): RoleMatch | undefined {
  const [main, whole] = headerWords(text);
  return matchWords(main, kind) ?? (whole.length === main.length ? undefined : matchWords(whole, kind));
}

/** Words of a header without its numbering, without and with what stands in brackets. JSON keys are split at capitals. */
export function headerWords(text: string): [main: readonly string[], whole: readonly string[]] {
  const spaced = /^[A-Za-z][\w .]*$/.test(text) ? text.replace(/([a-z])([A-Z])/g, '$1 $2') : text;
  const folded = fold(spaced).replace(/^(?:\(?\d{1,2}(?:\.\d{1,2})*\)?[.):\s-]+|[a-z][.)]\s+|[ivx]{1,4}[.)]\s+)/, '');
  return [words(folded.replace(/\([^)]*\)?/g, ' ')), words(folded)];
}

function words(folded: string): readonly string[] {
  return folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function matchWords(header: readonly string[], kind: NoticeKind): RoleMatch | undefined {
  if (header.length === 0 || header.length > 14) return undefined;
  let best: RoleMatch | undefined;
  header.forEach((word, start) => {
    for (const phrase of INDEXES[kind].get(word) ?? []) {
      const size = phrase.words.length;
      if (start + size > header.length || !phrase.words.every((part, offset) => header[start + offset] === part))
        continue;
      const coverage = size / header.length;
      // one word inside a longer header is a coincidence: "ca" in "ca nhan", "xa" in "xa hoi"
      if (coverage < (size === 1 ? 0.5 : 0.34)) continue;
      const score = size * 10 + (start === 0 ? 5 : 0) + (coverage === 1 ? 20 : 0);
      if (!best || score > best.score) best = { role: phrase.role, score, coverage };
    }
  });
  return best;
}

function phraseIndex(
  roles: Readonly<Partial<Record<Exclude<Role, 'unknown'>, string>>>,
): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [role, phrases] of Object.entries(roles)) {
    for (const phrase of phrases.split(',')) {
      const parts = phrase.trim().split(/\s+/);
      const first = parts[0] ?? '';
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries widens the keys of a closed record
      index.set(first, [...(index.get(first) ?? []), { words: parts, role: role as Exclude<Role, 'unknown'> }]);
    }
  }
  return index;
}
