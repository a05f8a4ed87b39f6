import { EmployerStore, idFrom } from '#database';
import type { Employer } from '#domain';
import { cleanText, fold } from '#vietnamese';
import type { StatedEmployer } from '../extract/extracted-vacancy.js';

/** Firms that rows name, found or made, by the key of the stated firm. */
export interface ResolvedEmployers {
  readonly byKey: ReadonlyMap<string, Employer>;
  /** Those that are not stored yet. */
  readonly fresh: readonly Employer[];
}

/** Same key = same firm: the tax code when there is one, else the folded name with its short forms spelled out. */
export function employerKey(employer: StatedEmployer): string | undefined {
  if (employer.taxCode !== undefined) return `mst:${employer.taxCode}`;
  return employer.name === undefined ? undefined : fold(spelledOut(employer.name));
}

/**
 * Looks up the firms of a file: by tax code first, else by name. An unknown firm becomes a new, unverified one whose id is
 * made of its key, so that reading the same notice again finds the same firm.
 */
export async function resolveEmployers(
  store: EmployerStore,
  stated: readonly StatedEmployer[],
): Promise<ResolvedEmployers> {
  const wanted = new Map<string, StatedEmployer>();
  for (const employer of stated) {
    const key = employerKey(employer);
    if (key === undefined) continue;
    const known = wanted.get(key);
    wanted.set(key, known ? { ...employer, ...known } : employer);
  }
  const taxCodes = [...wanted.values()].flatMap((employer) => employer.taxCode ?? []);
  const names = [...wanted.values()].flatMap((employer) =>
    employer.name === undefined ? [] : fold(spelledOut(employer.name)),
  );
  const [byTaxCode, byName] = [await store.findByTaxCodes(taxCodes), await store.findByFoldedNames(names)];
  const byKey = new Map<string, Employer>();
  const fresh: Employer[] = [];
  for (const [key, employer] of wanted) {
    const folded = employer.name === undefined ? '' : fold(spelledOut(employer.name));
    const sameName = byName.get(folded);
    // one name under two tax codes is two firms
    const fits =
      sameName &&
      (employer.taxCode === undefined || sameName.taxCode === undefined || sameName.taxCode === employer.taxCode);
    const known = byTaxCode.get(employer.taxCode ?? '') ?? (fits ? sameName : undefined);
    const found = known ?? newEmployer(key, employer);
    if (!found) continue;
    byKey.set(key, found);
    if (!known) fresh.push(found);
  }
  return { byKey, fresh };
}

function newEmployer(key: string, employer: StatedEmployer): Employer | undefined {
  if (employer.name === undefined) return undefined;
  const { name, kind, ...rest } = employer;
  return {
    id: idFrom('employer', key),
    version: 1,
    name: spelledOut(name),
    kind: kind ?? 'private',
    verified: false,
    ...rest,
  };
}

/** "CTY TNHH", "Cty CP" and "CT TNHH" are one spelling. */
function spelledOut(name: string): string {
  return cleanText(name)
    .replace(/^(?:cty|c\.ty|ct)(?=[ .])\.?\s*/iu, 'Công ty ')
    .replace(/(?<=^công ty )cp(?= )/iu, 'cổ phần')
    .replace(/(?<=^công ty )tnhh\s*(?:mtv|một thành viên)(?= )/iu, 'TNHH MTV');
}
