import { idFrom, type ConsentRecord } from '#database';
import type { Notice, NoticeIssue } from '#domain';
import type { ExtractedPerson } from '../extract/extracted-person.js';
import { cellAddress } from '../reader/cell-address.js';
import { noticeIssue, rowState } from '../row-issue.js';
import type { SupplyConsent } from '../supply-consent.js';
import { personKeys } from '../deduplicate/person-keys.js';
import { rowContent, rowPlace, type PlannedRow } from './planned-row.js';

/** A tick in the list's own consent column: what it proves, and no more. */
const ROW_CONSENT = { textVersion: 'list-column', recordedBy: 'supply-list' } as const;

/**
 * Decides each person's row. Nobody is stored without consent: that of the file, or a yes in the row's own column; a no in
 * the row outweighs the file. Pure.
 */
export function planPeople(
  notice: Pick<Notice, 'id' | 'centreId' | 'receivedAt' | 'channel'>,
  people: readonly ExtractedPerson[],
  fileConsent: SupplyConsent | undefined,
): readonly PlannedRow[] {
  const seen = new Map<string, string>();
  return people.map((person): PlannedRow => {
    const { record, identity, profile } = person;
    const place = rowPlace(record);
    const id = idFrom('jobseeker', notice.id, record.sheetIndex, record.key);
    const issues: NoticeIssue[] = person.issues.map((issue) => ({ ...issue, ...place }));
    const consents = consentsOf(person, fileConsent, notice);
    if (consents.length === 0) {
      const column = record.columns?.get('consent');
      const cell = column === undefined ? {} : { cell: cellAddress(column, record.row) };
      issues.push(noticeIssue('consent.missing', { ...place, field: 'consent', ...cell }));
    }
    const keys = personKeys(identity);
    const duplicateOf = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    if (duplicateOf !== undefined) issues.push(noticeIssue('duplicate.in-file', { ...place, field: 'name' }));
    const state = rowState(issues);
    if (state !== 'refused') for (const key of keys) if (!seen.has(key)) seen.set(key, id);
    const common = {
      ...place,
      state,
      issues,
      content: rowContent(record),
      ...(duplicateOf === undefined ? {} : { duplicateOf }),
    };
    if (state !== 'published') return common;
    return {
      ...common,
      recordId: id,
      jobseeker: {
        jobseeker: {
          ...profile,
          id,
          version: 1,
          centreId: notice.centreId,
          state: 'seeking',
          consents: consents.map((consent) => consent.purpose),
          noticeId: notice.id,
        },
        identity,
        consents,
      },
    };
  });
}

function consentsOf(
  person: ExtractedPerson,
  file: SupplyConsent | undefined,
  notice: Pick<Notice, 'receivedAt' | 'channel'>,
): ConsentRecord[] {
  if (person.consent === 'no') return [];
  if (file && file.purposes.includes('introduction')) {
    const givenAt = new Date(`${file.date}T00:00:00+07:00`).toISOString();
    return [...new Set(file.purposes)].map((purpose) => ({
      purpose,
      textVersion: file.textVersion,
      channel: notice.channel,
      recordedBy: file.collectedBy,
      givenAt,
    }));
  }
  if (person.consent !== 'yes') return [];
  return [{ purpose: 'introduction', ...ROW_CONSENT, channel: notice.channel, givenAt: notice.receivedAt }];
}
