import {
  BENEFITS,
  CERTIFICATES,
  communeByCode,
  CONTRACT_KINDS,
  occupationByCode,
  parkByCode,
  PRIORITY_GROUPS,
  PROGRAMMES,
  SHIFTS,
  trainingFieldByCode,
} from '#taxonomy';
import { DemoProvince } from './demo-province.js';

const OPTIONS = { vacancies: 600, jobseekers: 2_000, seed: 1, provinceCode: '24', referenceDate: '2026-11-22' };

const province = new DemoProvince(OPTIONS);
const vacancies = [...province.vacancies()];
const jobseekers = [...province.jobseekers()];

const codes = (terms: readonly { readonly code: string }[]) => terms.map(({ code }) => code);

test('the same seed makes the same province, another seed another one', () => {
  expect([...new DemoProvince(OPTIONS).vacancies()]).toEqual(vacancies);
  expect([...new DemoProvince(OPTIONS).jobseekers()]).toEqual(jobseekers);
  expect([...new DemoProvince({ ...OPTIONS, seed: 2 }).vacancies()][0]).not.toEqual(vacancies[0]);
});

test('a larger province begins with the jobseekers of a smaller one', () => {
  const smaller = [...new DemoProvince({ ...OPTIONS, jobseekers: 50 }).jobseekers()];
  expect(jobseekers.slice(0, 50)).toEqual(smaller);
});

test('ids and identity numbers are unique', () => {
  expect(new Set(vacancies.map(({ vacancy }) => vacancy.id)).size).toBe(600);
  expect(new Set(jobseekers.map(({ jobseeker }) => jobseeker.id)).size).toBe(2_000);
  expect(new Set(jobseekers.map(({ identity }) => identity.cccd)).size).toBe(2_000);
});

test('codes exist in the taxonomy and workplaces are real parks of the province', () => {
  for (const { vacancy } of vacancies) {
    expect(occupationByCode(vacancy.occupation ?? '')).toBeDefined();
    expect(communeByCode(vacancy.communeCode ?? '')?.provinceCode).toBe('24');
    expect(parkByCode(vacancy.parkCode ?? '')?.provinceCode).toBe('24');
    expect(codes(BENEFITS)).toEqual(expect.arrayContaining([...vacancy.benefits]));
    expect(codes(SHIFTS)).toEqual(expect.arrayContaining([...vacancy.shifts]));
    expect(codes(CONTRACT_KINDS)).toContain(vacancy.contract);
    expect(codes(PRIORITY_GROUPS)).toEqual(expect.arrayContaining([...vacancy.priorityGroups]));
    if (vacancy.trainingField !== undefined) expect(trainingFieldByCode(vacancy.trainingField)).toBeDefined();
  }
  for (const { jobseeker } of jobseekers) {
    for (const code of [...jobseeker.wantedOccupations, ...jobseeker.pastOccupations])
      expect(occupationByCode(code)).toBeDefined();
    expect(communeByCode(jobseeker.communeCode ?? '')?.provinceCode).toBe('24');
    expect(codes(CERTIFICATES)).toEqual(expect.arrayContaining([...jobseeker.certificates]));
    expect(codes(PRIORITY_GROUPS)).toEqual(expect.arrayContaining([...jobseeker.priorityGroups]));
    if (jobseeker.trainingField !== undefined) expect(trainingFieldByCode(jobseeker.trainingField)).toBeDefined();
    for (const { programme } of jobseeker.overseas) expect(codes(PROGRAMMES)).toContain(programme);
  }
});

test('a province without a park on record has firms in its communes', () => {
  const elsewhere = [...new DemoProvince({ ...OPTIONS, provinceCode: '75', vacancies: 50 }).vacancies()];
  expect(elsewhere).toHaveLength(50);
  for (const { vacancy } of elsewhere) {
    expect(communeByCode(vacancy.communeCode ?? '')?.provinceCode).toBe('75');
    expect(vacancy.parkCode).toBeUndefined();
  }
});

test('nobody real can be meant: firms are marked, phones and identity numbers lie outside every range in use', () => {
  for (const { employer } of province.employers) expect(employer.name).toMatch(/\(mẫu\)$/);
  for (const { identity } of jobseekers) {
    expect(identity.phone).toMatch(/^\+8450\d{7}$/);
    expect(identity.cccd).toMatch(/^099\d{9}$/);
  }
});

test('kinds, countries and pay hang together', () => {
  const share = (kind: string) =>
    jobseekers.filter(({ jobseeker }) => jobseeker.kind === kind).length / jobseekers.length;
  expect(share('graduate')).toBeCloseTo(0.55, 1);
  expect(share('returnee')).toBeCloseTo(0.2, 1);
  for (const { jobseeker } of jobseekers) {
    expect(jobseeker.kind === 'returnee').toBe(jobseeker.overseas.length > 0);
    expect(jobseeker.kind === 'graduate').toBe(jobseeker.graduation !== undefined);
    if (jobseeker.overseas[0]?.country === 'KR')
      for (const { language } of jobseeker.languages) expect(language).toBe('ko');
  }
  for (const { vacancy } of vacancies) {
    expect(vacancy.pay.income?.min ?? 0).toBeLessThan(vacancy.pay.income?.max ?? 0);
    expect(vacancy.pay.base?.min ?? 0).toBeGreaterThanOrEqual(4_730_000);
    expect(vacancy.seats.filled).toBeLessThan(vacancy.seats.asked + 1);
  }
  const mean = (code: string) => {
    const pays = vacancies
      .filter(({ vacancy }) => vacancy.occupation === code)
      .map(({ vacancy }) => vacancy.pay.income?.min ?? 0);
    return pays.reduce((sum, pay) => sum + pay, 0) / Math.max(1, pays.length);
  };
  expect(mean('2643')).toBeGreaterThan(mean('8202'));
});
