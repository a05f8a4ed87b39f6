import { Injectable } from '@nestjs/common';
import type { SheetDimension } from '#domain';
import { communeByCode } from '#taxonomy';
import { AuditLog } from '../audit/audit-log.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { OpeningThread } from '../crypto/opening-thread.js';
import { Database } from '../database.js';
import type { AuditedAccess } from '../jobseekers/jobseeker-store.js';

/** A group of the fairness sheet, as `dimension:group`. */
export type GroupCode = `${SheetDimension}:${string}`;

/** Ages of the sheet: from these on, up to the next. */
const AGE_BANDS = [
  [55, '55-plus'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
  [0, 'under-18'],
] as const;

/** Kinds of commune since 1 July 2025 (NQ 202/2025/QH15). */
const COMMUNES = { phường: 'ward', xã: 'commune', 'đặc khu': 'special-zone' } as const;

/** The majority people, as records write it. */
const KINH = /^kinh$/iu;

/** Rows opened at a time. */
const CHUNK = 2_000;

interface SealedRow {
  readonly id: string;
  readonly kind: string;
  readonly provinceCode: string | null;
  readonly communeCode: string | null;
  readonly priorityGroups: readonly string[];
  readonly sex: Buffer | null;
  readonly birthDate: Buffer | null;
  readonly ethnicity: Buffer | null;
  readonly disability: Buffer | null;
}

/**
 * Groups of jobseekers for the aggregate fairness sheet (Luật VL 2025 Đ5.1, BLLĐ Đ8.1). Sealed fields are opened here and go no
 * further: what comes out are group codes, and nothing that rules or scores read has them.
 */
@Injectable()
export class FairnessInputStore {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives `take` the groups of each jobseeker, in the order of `ids`; what a record does not state has no code, and who is not
   * there has none. One audit event for the whole list. The next rows are read while the last are opened.
   *
   * @param day local day on which ages are counted, YYYY-MM-DD
   */
  async groupsOf(
    ids: readonly string[],
    day: string,
    access: AuditedAccess & { readonly subjectId: string },
    take: (groups: readonly GroupCode[]) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const detail = { count: ids.length };
      await this.audit.append(tx, { ...access, action: 'fairness-groups.read', subjectKind: 'match-run', detail });
      const read = (from: number) => {
        const rows = tx.query<SealedRow>(
          `select j.id, j.kind, j.province_code as "provinceCode", j.commune_code as "communeCode",
             j.priority_groups as "priorityGroups", i.sex, i.birth_date as "birthDate", i.ethnicity, i.disability
           from jobseeker j left join jobseeker_identity i on i.jobseeker_id = j.id where j.id = any($1)`,
          [ids.slice(from, from + CHUNK)],
        );
        // whoever stops early does not wait for the rows under way
        rows.catch(() => undefined);
        return rows;
      };
      const opening = new OpeningThread(this.cipher.openingKeys());
      try {
        let next = read(0);
        for (let from = 0; from < ids.length; from += CHUNK) {
          signal?.throwIfAborted();
          const rows = await next;
          next = read(from + CHUNK);
          const groups = await this.#groups(rows, opening, day);
          for (const id of ids.slice(from, from + CHUNK)) take(groups.get(id) ?? []);
        }
        await next;
      } finally {
        await opening.close();
      }
    });
  }

  async #groups(
    rows: readonly SealedRow[],
    opening: OpeningThread,
    day: string,
  ): Promise<Map<string, readonly GroupCode[]>> {
    const open = (column: string, of: (row: SealedRow) => Buffer | null) =>
      opening.open(
        'jobseeker_identity',
        column,
        rows.map((row) => ({ id: row.id, sealed: of(row) })),
      );
    const [sexes, births, ethnicities, disabilities] = await Promise.all([
      open('sex', (row) => row.sex),
      open('birth_date', (row) => row.birthDate),
      open('ethnicity', (row) => row.ethnicity),
      open('disability', (row) => row.disability),
    ]);
    return new Map(
      rows.map((row, i) => {
        const born = births[i];
        const band = born === undefined ? undefined : ageBand(born, day);
        return [
          row.id,
          groupCodes(row, {
            sex: sexes[i],
            band,
            ethnicity: ethnicities[i],
            isDisabled: disabilities[i] !== undefined,
          }),
        ];
      }),
    );
  }
}

interface OpenedRow {
  readonly sex: string | undefined;
  readonly band: string | undefined;
  readonly ethnicity: string | undefined;
  readonly isDisabled: boolean;
}

function groupCodes(row: SealedRow, { sex, band, ethnicity, isDisabled }: OpenedRow): GroupCode[] {
  const commune = row.communeCode === null ? undefined : communeByCode(row.communeCode);
  const codes: GroupCode[] = [`kind:${row.kind}`];
  for (const group of row.priorityGroups) codes.push(`priority:${group}`);
  if (sex !== undefined) codes.push(`sex:${sex}`);
  if (band !== undefined) codes.push(`age:${band}`);
  if (ethnicity !== undefined) codes.push(`ethnicity:${KINH.test(ethnicity.trim()) ? 'majority' : 'minority'}`);
  if (isDisabled) codes.push('disability:disabled');
  if (row.provinceCode !== null) codes.push(`province:${row.provinceCode}`);
  if (commune !== undefined) codes.push(`commune:${COMMUNES[commune.kind]}`);
  return codes;
}

/** The age band on a local day. A year alone counts as its last day, as in `ageClassOn`; undefined for what is no date. */
function ageBand(born: string, day: string): string | undefined {
  const parts = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(born);
  if (parts === null) return undefined;
  const birthday = `${parts[2] ?? '12'}-${parts[3] ?? '31'}`;
  const age = Number(day.slice(0, 4)) - Number(parts[1]) - (day.slice(5, 10) < birthday ? 1 : 0);
  return AGE_BANDS.find(([from]) => age >= from)?.[1];
}
