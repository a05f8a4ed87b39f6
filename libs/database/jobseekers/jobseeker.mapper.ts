import type { Jobseeker, JobseekerIdentity, PayRange } from '#domain';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { withoutNulls } from '../nulls.js';
import type { JobseekerIdentityEntity } from './jobseeker-identity.entity.js';
import type { JobseekerEntity } from './jobseeker.entity.js';

const TABLE = 'jobseeker_identity';

/** Property → column name, which is part of the seal. */
const SEALED = {
  name: 'name',
  birthDate: 'birth_date',
  cccd: 'cccd',
  phone: 'phone',
  email: 'email',
  address: 'address',
  sex: 'sex',
  ethnicity: 'ethnicity',
  religion: 'religion',
  disability: 'disability',
} as const satisfies Record<keyof JobseekerIdentity, string>;

type SealedField = keyof typeof SEALED;
const FIELDS = Object.keys(SEALED) as SealedField[];

export function toJobseekerRow(jobseeker: Jobseeker): Partial<JobseekerEntity> {
  const { wantedIncome, ...same } = jobseeker;
  return {
    ...same,
    wantedIncomeMin: wantedIncome?.min ?? null,
    wantedIncomeMax: wantedIncome?.max ?? null,
  } as Partial<JobseekerEntity>;
}

export function toJobseeker(row: JobseekerEntity): Jobseeker {
  const { wantedIncomeMin: min, wantedIncomeMax: max, ...same } = row;
  return withoutNulls<Jobseeker>({
    ...(same as unknown as Jobseeker),
    wantedIncome: min === null && max === null ? undefined : withoutNulls<PayRange>({ min, max }),
  });
}

/** Every field sealed for this person; `cccd` is 12 digits and `phone` E.164, so that their blind indexes meet. */
export function sealIdentity(
  cipher: FieldCipher,
  jobseekerId: string,
  identity: JobseekerIdentity,
): Partial<JobseekerIdentityEntity> {
  const row: Record<string, unknown> = { jobseekerId };
  for (const field of FIELDS) {
    const value = identity[field];
    row[field] = value === undefined ? null : cipher.seal(TABLE, SEALED[field], jobseekerId, value);
  }
  row['cccdIndex'] = identity.cccd === undefined ? null : cipher.blindIndex('cccd', identity.cccd);
  row['phoneIndex'] = identity.phone === undefined ? null : cipher.blindIndex('phone', identity.phone);
  return row as Partial<JobseekerIdentityEntity>;
}

export function openIdentity(cipher: FieldCipher, row: JobseekerIdentityEntity): JobseekerIdentity {
  const identity: Record<string, string> = {};
  for (const field of FIELDS) {
    const sealed = row[field];
    if (sealed !== null) identity[field] = cipher.open(TABLE, SEALED[field], row.jobseekerId, sealed);
  }
  return identity as unknown as JobseekerIdentity;
}
