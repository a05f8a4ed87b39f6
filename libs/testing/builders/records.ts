import type { Centre } from '#database';
import { newId } from '#database';
import type { Employer, EmployerSite, Jobseeker, JobseekerIdentity, Notice, Vacancy } from '#domain';

/** Invented records that satisfy every rule; a test states only what it is about. */

export const CENTRE: Centre = {
  id: 'centre-24',
  name: 'Trung tâm Dịch vụ việc làm thử nghiệm',
  provinceCode: '24',
  phone: '0204 000 0000',
  address: 'Số 1, đường Thử Nghiệm, Bắc Ninh',
};

export function anEmployer(overrides: Partial<Employer> = {}): Employer {
  return {
    id: newId(),
    version: 1,
    name: 'Công ty TNHH Sao Mai Thử Nghiệm',
    kind: 'fdi',
    investorCountry: 'KR',
    verified: true,
    ...overrides,
  };
}

export function anEmployerSite(employerId: string, overrides: Partial<EmployerSite> = {}): EmployerSite {
  return { id: newId(), employerId, name: 'Nhà máy 1', provinceCode: '24', addressText: 'Lô A1', ...overrides };
}

/** Published 2026-11-01, expires at the end of 2026-12-31 in Vietnam. `employerId` must name a stored employer. */
export function aVacancy(overrides: Partial<Vacancy> = {}): Vacancy {
  return {
    id: newId(),
    version: 1,
    centreId: CENTRE.id,
    employerId: 'employer-1',
    state: 'published',
    title: 'Công nhân lắp ráp linh kiện điện tử',
    description: 'Lắp ráp, kiểm tra bảng mạch theo hướng dẫn.',
    occupation: '8212',
    occupationConfidence: 95,
    position: 'staff',
    seats: { asked: 20, filled: 0 },
    skills: [],
    languages: [],
    requiredCertificates: [],
    experienceYears: 0,
    provinceCode: '24',
    addressText: 'KCN Quang Châu, Bắc Ninh',
    fullTime: true,
    pay: { negotiable: false, base: { min: 5_500_000 }, income: { min: 9_000_000, max: 12_000_000 } },
    shifts: [],
    travel: false,
    benefits: [],
    buses: [],
    busCommuneCodes: [],
    dormitory: false,
    workingConditions: [],
    priorityGroups: [],
    welcomesReturnees: false,
    recruitmentMethods: ['in-person'],
    wants: ['introduction'],
    risky: [],
    provenance: {},
    publishedAt: '2026-11-01T01:00:00.000Z',
    expiresAt: '2026-12-31T17:00:00.000Z',
    ...overrides,
  };
}

export function aJobseeker(overrides: Partial<Jobseeker> = {}): Jobseeker {
  return {
    id: newId(),
    version: 1,
    centreId: CENTRE.id,
    kind: 'graduate',
    state: 'seeking',
    provinceCode: '24',
    level: 'intermediate',
    skills: [],
    certificates: [],
    languages: [],
    experienceYears: 0,
    pastOccupations: [],
    wantedOccupations: ['8212'],
    wantedProvinces: ['24'],
    wantedCommunes: [],
    wantedParks: [],
    refusedShifts: [],
    refusedContracts: [],
    wantedBenefits: [],
    willingToMove: false,
    overseas: [],
    priorityGroups: [],
    consents: ['introduction'],
    ...overrides,
  };
}

/** An invented person; nobody has this CCCD or phone. */
export function anIdentity(overrides: Partial<JobseekerIdentity> = {}): JobseekerIdentity {
  return { name: 'Nguyễn Thị Thử Nghiệm', birthDate: '2004-05-06', ...overrides };
}

export function aNotice(overrides: Partial<Notice> = {}): Notice {
  const id = overrides.id ?? newId();
  return {
    id,
    centreId: CENTRE.id,
    kind: 'vacancies',
    format: 'xlsx',
    fileName: 'nhu-cau-tuyen-dung.xlsx',
    sha256: id.replaceAll('-', '').padEnd(64, '0'),
    size: 4,
    channel: 'cli',
    sender: 'thử nghiệm',
    state: 'received',
    receivedAt: '2026-11-22T02:00:00.000Z',
    counts: { rowsRead: 0, published: 0, waiting: 0, refused: 0, skipped: {} },
    ...overrides,
  };
}
