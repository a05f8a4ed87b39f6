import { idFrom } from '#database';
import type { Employer, Notice, NoticeIssue, Vacancy } from '#domain';
import { endOfDayUtc } from '#vietnamese';
import type { CodedVacancy } from '../code/code-vacancy.js';
import { employerKey, type ResolvedEmployers } from '../code/resolve-employers.js';
import { vacancyFingerprint } from '../deduplicate/vacancy-fingerprint.js';
import { noticeIssue, rowState } from '../row-issue.js';
import { rowContent, rowPlace, type PlannedRow } from './planned-row.js';

/** A notice without a deadline runs this long from its receipt. */
const DEFAULT_DAYS = 30;

/** A coded vacancy with its firm and its duplicate key; still nothing is decided. */
export interface Candidate {
  readonly coded: CodedVacancy;
  readonly id: string;
  readonly employer?: Employer;
  readonly fingerprint?: string;
}

/** Ids are made of the notice and the place in it: reading it again gives the same ones. */
export function vacancyCandidates(
  noticeId: string,
  coded: readonly CodedVacancy[],
  employers: ResolvedEmployers,
): readonly Candidate[] {
  return coded.map((entry) => {
    const { record, fields, employer: stated } = entry.extracted;
    const employer = employers.byKey.get(employerKey(stated) ?? '');
    const id = idFrom('vacancy', noticeId, record.sheetIndex, record.key);
    const fingerprint =
      employer && entry.place && fields.title !== ''
        ? vacancyFingerprint({
            employerId: employer.id,
            title: fields.title,
            ...entry.place,
            ...(entry.occupation === undefined ? {} : { occupation: entry.occupation }),
          })
        : undefined;
    return {
      coded: entry,
      id,
      ...(employer ? { employer } : {}),
      ...(fingerprint === undefined ? {} : { fingerprint }),
    };
  });
}

/**
 * Decides each row: published, waiting for an officer, or refused. `published` are fingerprints of vacancies that stand
 * already; those of this very notice do not count. Pure.
 */
export function planVacancies(
  notice: Pick<Notice, 'id' | 'centreId' | 'receivedAt'>,
  candidates: readonly Candidate[],
  employers: ResolvedEmployers,
  published: ReadonlyMap<string, string>,
): readonly PlannedRow[] {
  const fresh = new Set(employers.fresh.map((employer) => employer.id));
  const own = new Set(candidates.map((candidate) => candidate.id));
  const seen = new Map<string, string>();
  const introduced = new Set<string>();
  return candidates.map((candidate): PlannedRow => {
    const { coded, id, employer, fingerprint } = candidate;
    const { record } = coded.extracted;
    const place = rowPlace(record);
    const issues: NoticeIssue[] = coded.issues.map((issue) => ({ ...issue, ...place }));
    if (employer && !employer.verified && !introduced.has(employer.id)) {
      // said once per file, at the firm's first row
      introduced.add(employer.id);
      issues.push(noticeIssue('employer.new', { ...place, field: 'employer' }));
    }
    const first = fingerprint === undefined ? undefined : seen.get(fingerprint);
    const standing = fingerprint === undefined ? undefined : published.get(fingerprint);
    const duplicateOf = first ?? (standing !== undefined && !own.has(standing) ? standing : undefined);
    if (first !== undefined) issues.push(noticeIssue('duplicate.in-file', { ...place, field: 'title' }));
    else if (duplicateOf !== undefined)
      issues.push(noticeIssue('duplicate.of-published', { ...place, field: 'title' }));
    const vacancy = toVacancy(notice, candidate);
    const state = rowState(issues);
    if (state !== 'refused' && fingerprint !== undefined && !seen.has(fingerprint)) seen.set(fingerprint, id);
    const common = {
      ...place,
      state,
      issues,
      content: rowContent(record),
      ...(duplicateOf === undefined ? {} : { duplicateOf }),
    };
    if (state !== 'published' || !vacancy || !employer) return common;
    return {
      ...common,
      recordId: id,
      vacancy: {
        vacancy,
        ...(coded.extracted.contact ? { contact: coded.extracted.contact } : {}),
        ...(fingerprint === undefined ? {} : { fingerprint }),
      },
      ...(fresh.has(employer.id) ? { employer } : {}),
    };
  });
}

function toVacancy(notice: Pick<Notice, 'id' | 'centreId' | 'receivedAt'>, candidate: Candidate): Vacancy | undefined {
  const { coded, id, employer } = candidate;
  const { extracted, place } = coded;
  if (!employer || !place || extracted.seats === undefined) return undefined;
  const { remarks: _remarks, ...where } = place;
  const received = Date.parse(notice.receivedAt);
  const lastDay =
    extracted.deadline ?? new Date(received + (DEFAULT_DAYS * 24 + 7) * 3_600_000).toISOString().slice(0, 10);
  return {
    id,
    version: 1,
    centreId: notice.centreId,
    employerId: employer.id,
    state: 'published',
    ...extracted.fields,
    ...(coded.occupation === undefined ? {} : { occupation: coded.occupation }),
    occupationConfidence: coded.occupationConfidence,
    seats: { asked: extracted.seats, filled: 0 },
    languages: extracted.languages,
    requiredCertificates: coded.requiredCertificates,
    ...where,
    addressText: extracted.addressText,
    pay: extracted.pay,
    busCommuneCodes: coded.busCommuneCodes,
    ...(employer.investorCountry === undefined ? {} : { investorCountry: employer.investorCountry }),
    risky: extracted.risky,
    noticeId: notice.id,
    provenance: extracted.provenance,
    publishedAt: notice.receivedAt,
    expiresAt: endOfDayUtc(lastDay),
  };
}
