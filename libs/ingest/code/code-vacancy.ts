import { minimumMonthlyWage, requiredCertificates } from '#taxonomy';
import type { NoticeIssue } from '#domain';
import type { ExtractedVacancy } from '../extract/extracted-vacancy.js';
import { noticeIssue } from '../row-issue.js';
import { OCCUPATION_SURE, occupationOf } from './code-occupation.js';
import type { CodedPlace, PlaceCoder } from './code-place.js';

/** An extracted vacancy with its codes. */
export interface CodedVacancy {
  readonly extracted: ExtractedVacancy;
  readonly occupation?: string;
  readonly occupationConfidence: number;
  readonly place?: CodedPlace;
  readonly busCommuneCodes: readonly string[];
  readonly requiredCertificates: readonly string[];
  readonly issues: readonly NoticeIssue[];
}

/** Codes occupation, workplace and bus stops, and holds base pay against the minimum wage in force on `today`. */
export function codeVacancy(extracted: ExtractedVacancy, places: PlaceCoder, today: string): CodedVacancy {
  const issues = [...extracted.issues];
  const say = (code: Parameters<typeof noticeIssue>[0], field: string) => {
    const { sheet, row } = extracted.record;
    const cell = extracted.provenance[field]?.cell;
    issues.push(noticeIssue(code, { sheet, row, field, ...(cell === undefined ? {} : { cell }) }));
  };

  const { title, description } = extracted.fields;
  const occupation =
    title === ''
      ? undefined
      : occupationOf(title, extracted.statedOccupation, [
          extracted.occupationHint,
          extracted.employer.products ?? '',
          description.split('\n')[0] ?? '',
        ]);
  if (title !== '') {
    if (!occupation) say('occupation.unknown', 'title');
    else if (occupation.confidence < OCCUPATION_SURE) say('occupation.uncertain', 'title');
  }

  const place = places.code(extracted.places);
  if (!place) say(extracted.places.length === 0 ? 'place.missing' : 'place.unknown', 'place');
  for (const remark of place?.remarks ?? []) say(remark, 'place');

  const base = extracted.pay.base?.min ?? extracted.pay.base?.max;
  const least = place?.communeCode === undefined ? undefined : minimumMonthlyWage(place.communeCode, today);
  if (base !== undefined && least !== undefined && base < least && extracted.fields.fullTime)
    say('pay.below-minimum', 'pay.base');

  return {
    extracted,
    ...(occupation === undefined ? {} : { occupation: occupation.code }),
    occupationConfidence: occupation?.confidence ?? 0,
    ...(place === undefined ? {} : { place }),
    busCommuneCodes: places.communes(extracted.fields.buses),
    requiredCertificates: [
      ...new Set([
        ...extracted.fields.requiredCertificates,
        ...(occupation ? requiredCertificates(occupation.code) : []),
      ]),
    ],
    issues,
  };
}
