import type { Jobseeker, JobseekerIdentity, PayRange } from '#domain';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { withoutNulls } from '../nulls.js';
import type { JobseekerIdentityEntity } from './jobseeker-identity.entity.js';
import type { JobseekerEntity } from './jobseeker.entity.js';

const TABLE = 'jobseeker_identity';

/** Property and column name, which is part of the seal. */
const SEALED = [
  ['name', 'name'],
  ['birthDate', 'birth_date'],
  ['cccd', 'cccd'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['address', 'address'],
  ['sex', 'sex'],
  ['ethnicity', 'ethnicity'],
  ['religion', 'religion'],
  ['disability', 'disability'],
] as const satisfies readonly (readonly [keyof JobseekerIdentity, string])[];

export function toJobseekerRow(jobseeker: Jobseeker): Partial<JobseekerEntity> {
  const { wantedIncome, ...same } = jobseeker;
  return {
    ...same,
    wantedIncomeMin: wantedIncome?.min ?? null,
    wantedIncomeMax: wantedIncome?.max ?? null,
  };
}

export function toJobseeker(row: JobseekerEntity): Jobseeker {
  const { wantedIncomeMin: min, wantedIncomeMax: max, ...same } = row;
  return withoutNulls<Jobseeker>({
    ...same,
    wantedIncome: min === null && max === null ? undefined : withoutNulls<PayRange>({ min, max }),
  });
}

/** Every field sealed for this person; `cccd` is 12 digits and `phone` E.164, so that their blind indexes meet. */
export function sealIdentity(
  cipher: FieldCipher,
  jobseekerId: string,
  identity: JobseekerIdentity,
): Partial<JobseekerIdentityEntity> {
  const row: Partial<JobseekerIdentityEntity> = { jobseekerId };
  for (const [field, column] of SEALED) {
    const value = identity[field];
    if (value !== undefined) row[field] = cipher.seal(TABLE, column, jobseekerId, value);
  }
  if (identity.cccd !== undefined) row.cccdIndex = cipher.blindIndex('cccd', identity.cccd);
  if (identity.phone !== undefined) row.phoneIndex = cipher.blindIndex('phone', identity.phone);
  return row;
}

export function openIdentity(cipher: FieldCipher, row: JobseekerIdentityEntity): JobseekerIdentity {
  const open = ([field, column]: (typeof SEALED)[number]) => {
    const sealed = row[field];
    return [field, sealed && cipher.open(TABLE, column, row.jobseekerId, sealed)];
  };
  return withoutNulls<JobseekerIdentity>(Object.fromEntries(SEALED.map(open)));
}
