import { createHash } from 'node:crypto';
import type { SeekerFacts, VacancyFacts } from '#domain';
import type { CommunePoint, Snapshot, SnapshotSeeker, SnapshotVacancy } from '#matching';
import {
  bannedForMinors,
  distanceMetres,
  FIELD_OCCUPATIONS,
  fieldMatchesOccupation,
  levelByCode,
  occupationProximity,
} from '#taxonomy';

/**
 * An assignment checked from the rows alone. Nothing of the solver is used, not even the functions that say what a factor
 * is worth: rules, scores, lots and orders are written down here a second time, straightforwardly and slowly. The only
 * things shared are the record types and the official lists.
 */
export interface AssignmentCheck {
  readonly feasiblePairs: number;
  readonly blockingPairs: readonly string[];
  readonly brokenRules: readonly string[];
  readonly seatsExceeded: readonly string[];
}

/** One feasible pair with what each side thinks of it. */
export interface JudgedPair {
  readonly seeker: SnapshotSeeker;
  readonly vacancy: SnapshotVacancy;
  readonly seekerScore: number;
  readonly employerScore: number;
}

/** @param assignment jobseeker id → vacancy id */
export function checkAssignment(
  snapshot: Snapshot,
  assignment: ReadonlyMap<string, string>,
  communePoint: CommunePoint,
): AssignmentCheck {
  const judged = judgeAll(snapshot, communePoint);
  const order = ordersOf(snapshot);
  const bySeeker = groupBy(judged, (pair) => pair.seeker.id);
  const seats = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy.seats]));
  const seated = new Map<string, JudgedPair[]>();
  const brokenRules: string[] = [];
  for (const [jobseekerId, vacancyId] of assignment) {
    const pair = bySeeker.get(jobseekerId)?.find((candidate) => candidate.vacancy.id === vacancyId);
    if (pair === undefined) brokenRules.push(`${jobseekerId} ${vacancyId}`);
    else seated.set(vacancyId, [...(seated.get(vacancyId) ?? []), pair]);
  }
  const seatsExceeded = [...seated].filter(([id, pairs]) => pairs.length > (seats.get(id) ?? 0)).map(([id]) => id);
  const blockingPairs = judged.filter((pair) => {
    const own = bySeeker.get(pair.seeker.id)?.find((other) => other.vacancy.id === assignment.get(pair.seeker.id));
    if (own !== undefined && order.bySeeker(own, pair) <= 0) return false;
    const there = seated.get(pair.vacancy.id) ?? [];
    const isFull = there.length >= pair.vacancy.seats;
    return pair.vacancy.seats > 0 && (!isFull || there.some((other) => order.byVacancy(pair, other) < 0));
  });
  return {
    feasiblePairs: judged.length,
    blockingPairs: blockingPairs.map((pair) => `${pair.seeker.id} ${pair.vacancy.id}`),
    brokenRules,
    seatsExceeded,
  };
}

/** Gale and Shapley as in the textbook: one proposal at a time, whole lists, sorted arrays. */
export function assignByTextbook(snapshot: Snapshot, communePoint: CommunePoint): Map<string, string> {
  const order = ordersOf(snapshot);
  const lists = groupBy(judgeAll(snapshot, communePoint), (pair) => pair.seeker.id);
  for (const list of lists.values()) list.sort(order.bySeeker);
  const held = new Map<string, JudgedPair[]>();
  const free = [...lists.keys()];
  for (let seeker = free.pop(); seeker !== undefined; seeker = free.pop()) {
    const pair = lists.get(seeker)?.shift();
    if (pair === undefined) continue;
    const applicants = [...(held.get(pair.vacancy.id) ?? []), pair].toSorted(order.byVacancy);
    const refused = applicants.splice(pair.vacancy.seats);
    held.set(pair.vacancy.id, applicants);
    free.push(...refused.map((other) => other.seeker.id));
  }
  return new Map([...held].flatMap(([vacancyId, pairs]) => pairs.map(({ seeker }) => [seeker.id, vacancyId] as const)));
}

/**
 * The same with several introductions for each jobseeker, by the limits of the policy: jobseeker id → vacancy ids. `left`: how many
 * a vacancy may have of its quota.
 */
export function referByTextbook(
  snapshot: Snapshot,
  communePoint: CommunePoint,
  left = (_vacancyId: string, quota: number) => quota,
): Map<string, Set<string>> {
  const { perJobseeker, ratioPercent } = snapshot.policy.referral;
  const order = ordersOf(snapshot);
  const lists = groupBy(judgeAll(snapshot, communePoint), (pair) => pair.seeker.id);
  for (const list of lists.values()) list.sort(order.bySeeker);
  const held = new Map<string, JudgedPair[]>();
  const free = [...lists.keys()].flatMap((seeker) => Array.from({ length: perJobseeker }, () => seeker));
  for (let seeker = free.pop(); seeker !== undefined; seeker = free.pop()) {
    const pair = lists.get(seeker)?.shift();
    if (pair === undefined) continue;
    const applicants = [...(held.get(pair.vacancy.id) ?? []), pair].toSorted(order.byVacancy);
    const quota = Math.ceil((pair.vacancy.seats * ratioPercent) / 100);
    const refused = applicants.splice(left(pair.vacancy.id, quota));
    held.set(pair.vacancy.id, applicants);
    free.push(...refused.map((other) => other.seeker.id));
  }
  const introduced = new Map<string, Set<string>>();
  for (const { seeker, vacancy } of [...held.values()].flat()) {
    introduced.set(seeker.id, (introduced.get(seeker.id) ?? new Set()).add(vacancy.id));
  }
  return introduced;
}

/** Every pair that no hard rule refuses. */
export function judgeAll(snapshot: Snapshot, communePoint: CommunePoint): JudgedPair[] {
  return snapshot.seekers.flatMap((seeker) =>
    snapshot.vacancies.flatMap((vacancy) => {
      const metres = metresOf(seeker.facts, vacancy.facts, communePoint);
      if (!isFeasible(seeker.facts, vacancy, metres, snapshot)) return [];
      return [
        {
          seeker,
          vacancy,
          seekerScore: seekerScore(seeker.facts, vacancy.facts, metres, snapshot),
          employerScore: employerScore(seeker.facts, vacancy.facts, snapshot),
        },
      ];
    }),
  );
}

const priority = ({ seeker, vacancy }: JudgedPair) =>
  seeker.priorityGroups.some((group) => vacancy.priorityGroups.includes(group)) ? 1 : 0;

/** Strict orders; negative = the first argument is better. */
function ordersOf({ seed, seekers, vacancies }: Snapshot) {
  const lot = (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex');
  const lots = new Map([...seekers, ...vacancies].map(({ id }) => [id, lot(id)]));
  const earlier = (a: string, b: string) => ((lots.get(a) ?? '') < (lots.get(b) ?? '') ? -1 : 1);
  return {
    bySeeker: (a: JudgedPair, b: JudgedPair) => {
      if (a.vacancy.id === b.vacancy.id) return 0;
      return b.seekerScore - a.seekerScore || earlier(a.vacancy.id, b.vacancy.id);
    },
    byVacancy: (a: JudgedPair, b: JudgedPair) => {
      if (a.seeker.id === b.seeker.id) return 0;
      return b.employerScore - a.employerScore || priority(b) - priority(a) || earlier(a.seeker.id, b.seeker.id);
    },
  };
}

function metresOf(seeker: SeekerFacts, vacancy: VacancyFacts, communePoint: CommunePoint): number | undefined {
  const home = seeker.communeCode === undefined ? undefined : communePoint(seeker.communeCode);
  const known = vacancy.lat !== undefined && vacancy.lng !== undefined;
  const commune = vacancy.communeCode === undefined ? undefined : communePoint(vacancy.communeCode);
  const work = known ? { lat: vacancy.lat ?? 0, lng: vacancy.lng ?? 0 } : commune;
  return home === undefined || work === undefined ? undefined : distanceMetres(home, work);
}

function isFeasible(
  seeker: SeekerFacts,
  { facts: vacancy, seats }: SnapshotVacancy,
  metres: number | undefined,
  { asOf, policy }: Snapshot,
): boolean {
  const now = new Date(asOf).getTime();
  if (vacancy.state !== 'published' || seats < 1) return false;
  if (new Date(vacancy.publishedAt).getTime() > now || new Date(vacancy.expiresAt).getTime() <= now) return false;
  if (!seeker.consents.includes('introduction')) return false;
  if (seeker.ageClass === 'under-15') return false;
  if (seeker.ageClass === '15-17') {
    if (vacancy.occupation !== undefined && bannedForMinors(vacancy.occupation) !== undefined) return false;
    if (vacancy.shifts.includes('night') || vacancy.shifts.includes('three-shift')) return false;
  }
  for (const certificate of vacancy.requiredCertificates) if (!seeker.certificates.includes(certificate)) return false;
  if (vacancy.level !== undefined && rank(seeker.level) < rank(vacancy.level)) return false;
  for (const need of vacancy.languages)
    if (need.required && ordinal(seeker, need.language) < need.ordinal) return false;
  if (seeker.availableFrom !== undefined && vacancy.startBy !== undefined) {
    if (Date.parse(seeker.availableFrom) > Date.parse(vacancy.startBy)) return false;
  }
  for (const shift of seeker.refusedShifts) if (vacancy.shifts.includes(shift)) return false;
  for (const contract of seeker.refusedContracts) if (vacancy.contract === contract) return false;

  if (!isWished(seeker, vacancy, policy.wishFloor)) return false;
  const reach = Math.min(254, Math.floor((seeker.reachMetres ?? policy.defaultReachMetres) / 1000));
  if (metres !== undefined && Math.ceil(metres / 1000) <= reach) return true;
  if (rides(seeker, vacancy) || moves(seeker, vacancy)) return true;
  if (vacancy.communeCode !== undefined && seeker.wantedCommunes.includes(vacancy.communeCode)) return true;
  if (vacancy.parkCode !== undefined && seeker.wantedParks.includes(vacancy.parkCode)) return true;
  const isHome = seeker.provinceCode === undefined || seeker.provinceCode === vacancy.provinceCode;
  if (metres === undefined && isHome) return true;
  const isAway = seeker.provinceCode !== vacancy.provinceCode;
  return seeker.willingToMove && isAway && seeker.wantedProvinces.includes(vacancy.provinceCode);
}

function isWished({ wantedOccupations }: SeekerFacts, { occupation }: VacancyFacts, wishFloor: number): boolean {
  if (occupation === undefined || occupation.charAt(0) === '9' || wantedOccupations.length === 0) return true;
  return wantedOccupations.some((wanted, place) => {
    return Math.max(0, occupationProximity(occupation, wanted) - (place > 4 ? 20 : place * 5)) >= wishFloor;
  });
}

function seekerScore(
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
  metres: number | undefined,
  { policy }: Snapshot,
): number {
  const points = { 'occupation-wanted': 50, income: 50, distance: 50, shift: 50, benefits: 50, 'investor-country': 50 };
  const { occupation, investorCountry } = vacancy;
  if (occupation !== undefined && seeker.wantedOccupations.length > 0) {
    points['occupation-wanted'] = 0;
    seeker.wantedOccupations.forEach((wanted, place) => {
      const value = occupationProximity(occupation, wanted) - (place > 4 ? 20 : place * 5);
      points['occupation-wanted'] = Math.max(points['occupation-wanted'], value);
    });
  }
  const wish = seeker.wantedIncome?.min ?? seeker.wantedIncome?.max;
  const { min, max } = vacancy.pay.income ?? {};
  const offer = min === undefined || max === undefined ? (min ?? max) : Math.floor((min + max) / 2);
  if (wish !== undefined && wish > 0 && offer !== undefined) {
    const steps = rung(offer) - rung(wish);
    if (steps < 0) points.income = 70 - Math.floor((136 * Math.min(33, -steps)) / 64);
    else points.income = 70 + Math.floor((148 * Math.min(26, steps)) / 128);
  }
  if (metres !== undefined) {
    if (metres <= 2_000) points.distance = 100;
    else if (metres >= 50_000) points.distance = 0;
    else points.distance = Math.floor((50_000 - metres) / 480);
  }
  if (moves(seeker, vacancy)) points.distance = Math.max(points.distance, 60);
  if (rides(seeker, vacancy)) points.distance = Math.max(points.distance, 70);
  if (seeker.refusedShifts.length > 0 && vacancy.shifts.length > 0) points.shift = 100;
  if (seeker.wantedBenefits.length > 0 && vacancy.benefits.length > 0) {
    const granted = seeker.wantedBenefits.filter((benefit) => vacancy.benefits.includes(benefit));
    points.benefits = Math.floor((100 * granted.length) / seeker.wantedBenefits.length);
  }
  if (seeker.overseas.length > 0 && investorCountry !== undefined) {
    points['investor-country'] = seeker.overseas.some((stay) => stay.country === investorCountry) ? 100 : 25;
  }
  return weigh(points, policy.weights.seeker);
}

function employerScore(seeker: SeekerFacts, vacancy: VacancyFacts, { policy, asOf }: Snapshot): number {
  const points = {
    occupation: 50,
    level: 50,
    'training-field': 50,
    skills: 50,
    certificates: 50,
    experience: 50,
    overseas: 50,
    language: 50,
    availability: 50,
  };
  const { occupation } = vacancy;
  const abroad = seeker.overseas.flatMap((stay) => stay.occupation ?? []);
  const nearness = (codes: readonly string[]) =>
    Math.max(0, ...codes.map((code) => occupationProximity(code, occupation ?? '')));
  if (occupation !== undefined && [...seeker.pastOccupations, ...abroad].length > 0) {
    points.occupation = nearness([...seeker.pastOccupations, ...abroad]);
  }
  if (vacancy.level !== undefined) points.level = Math.max(60, 100 - 10 * (rank(seeker.level) - rank(vacancy.level)));
  const field = seeker.trainingField ?? seeker.graduation?.field;
  if (field !== undefined && vacancy.trainingField !== undefined) {
    const isSameArea = field.slice(0, 2) === vacancy.trainingField.slice(0, 2);
    points['training-field'] = field === vacancy.trainingField ? 100 : isSameArea ? 50 : 0;
  } else if (field !== undefined && occupation !== undefined && FIELD_OCCUPATIONS.some((row) => row.field === field)) {
    points['training-field'] = fieldMatchesOccupation(field, occupation);
  }
  if (vacancy.skills.length > 0 && seeker.skills.length > 0) {
    const own = new Set(seeker.skills.map((skill) => skill.normalize('NFC').trim().toLowerCase()));
    const asked = [...new Set(vacancy.skills.map((skill) => skill.normalize('NFC').trim().toLowerCase()))];
    points.skills = part(asked.filter((skill) => own.has(skill)).length, asked.length);
  }
  if (vacancy.requiredCertificates.length > 0) points.certificates = 100;
  const months = [seeker.experienceYears, ...seeker.overseas.map((stay) => stay.years)]
    .map((years) => Math.round(12 * years))
    .reduce((sum, value) => sum + value);
  const askedMonths = Math.round(12 * vacancy.experienceYears);
  if (askedMonths === 0) points.experience = Math.min(100, 50 + Math.floor((10 * months) / 12));
  else points.experience = part(Math.min(months, askedMonths, 255), Math.min(askedMonths, 255));
  if (seeker.overseas.length === 0) {
    if (seeker.kind !== 'returnee') points.overseas = 0;
  } else if (occupation !== undefined && abroad.length > 0) {
    points.overseas = Math.max(nearness(abroad), vacancy.welcomesReturnees ? 50 : 0);
  }
  const spoken: Record<string, string> = {
    KR: 'ko',
    JP: 'ja',
    CN: 'zh',
    TW: 'zh',
    HK: 'zh',
    MO: 'zh',
    SG: 'en',
    US: 'en',
    GB: 'en',
    AU: 'en',
    DE: 'de',
  };
  const investorLanguage = spoken[vacancy.investorCountry ?? ''];
  const ofInvestor = investorLanguage === undefined ? [] : [{ language: investorLanguage, ordinal: 6 }];
  const needs = vacancy.languages.length > 0 ? vacancy.languages : ofInvestor;
  if (needs.some((need) => ordinal(seeker, need.language) > 0)) {
    const each = needs.map(
      (need) => 50 + Math.floor((50 * Math.min(need.ordinal, ordinal(seeker, need.language))) / need.ordinal),
    );
    points.language = Math.floor(each.reduce((sum, value) => sum + value) / each.length);
  }
  if (seeker.availableFrom !== undefined) {
    const today = new Date(new Date(asOf).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    const days = Math.max(0, (Date.parse(seeker.availableFrom) - Date.parse(today)) / 86_400_000);
    points.availability = Math.max(0, 100 - 2 * days);
  }
  return weigh(points, policy.weights.employer);
}

function weigh<Code extends string>(points: Record<Code, number>, weights: Readonly<Record<Code, number>>): number {
  let sum = 0;
  for (const code in points) sum += points[code] * weights[code];
  return sum;
}

/** Income by ratio: each rung a sixty-fourth above the one before, from 1.5 million VND a month, 255 in all. */
function rung(income: number): number {
  let step = 1;
  for (let next = 1_523_437; next <= income && step < 255; next += Math.floor(next / 64)) step++;
  return step;
}

/** A percentage by the rounded-up reciprocal. */
function part(count: number, whole: number): number {
  return Math.floor((count * Math.ceil(25_600 / whole)) / 256);
}

function rank(level: string): number {
  return levelByCode(level)?.rank ?? 0;
}

function ordinal(seeker: SeekerFacts, language: string): number {
  return Math.max(0, ...seeker.languages.filter((held) => held.language === language).map((held) => held.ordinal));
}

function rides(seeker: SeekerFacts, vacancy: VacancyFacts): boolean {
  return vacancy.busCommuneCodes.some((commune) => commune === seeker.communeCode);
}

function moves(seeker: SeekerFacts, vacancy: VacancyFacts): boolean {
  return seeker.willingToMove && vacancy.dormitory;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
