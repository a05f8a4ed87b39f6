import type { Referrals } from '../assignment/assignment.js';
import type { Market } from '../market/market.js';
import { loadWasm } from '../wasm/load-wasm.js';
import {
  EXAMPLES,
  type MaxWeightCertificate,
  type Offence,
  type ReferralCertificate,
  type StableCertificate,
} from './certificate.js';
import { CertifyCrew } from './certify-crew.js';
import type { CertifyReport } from './certify-worker.js';
import { cutOffs, type Limits } from './cut-offs.js';
import { type HeldPairs, INFEASIBLE, referralsHeld, seatsHeld } from './held-pairs.js';
import { PairCheck } from './pair-check.js';
import { isBlocking } from './scalar-sweep.js';
import { type OrderClaim, weightOf } from './sweep.js';
import { vacancyMarks } from './vacancy-marks.js';
import { planWork } from './work-plan.js';

/** How a certificate is made; what it says does not depend on it. */
export interface CertifyOptions {
  readonly threads: number;
  /** False visits pairs one at a time, which is what is done anyway where there is no SIMD. */
  readonly simd?: boolean;
  readonly signal?: AbortSignal;
}

/** Proves that an assignment is stable, or says by which pairs it is not. */
export async function certifyStable(
  market: Market,
  vacancyOf: Int32Array,
  options: CertifyOptions,
): Promise<StableCertificate> {
  const { seats, reservedSeats } = market.vacancies;
  const held = seatsHeld(market, vacancyOf);
  return withCrew(market, options, async (crew) => {
    const { blockingPairs, ...proof } = await proveOrder(market, crew, held, {
      k: 1,
      quota: seats,
      reserved: reservedSeats,
    });
    const { infeasible, exceeded } = countOffences(market, held, seats);
    return { mode: 'stable', ...proof, infeasibleAssignments: infeasible, seatsExceeded: exceeded, blockingPairs };
  });
}

/**
 * Bounds what an assignment may lack to the greatest weight, from a price for each vacancy. A pair weighs
 * `bonus + ((seekerScore + employerScore) >> 1)`, staying without a seat 0. By weak duality of the assignment problem
 * `primal <= optimum <= dual`, whatever the prices.
 *
 * @param prices whole numbers
 * @param options.bonus a whole number, 0 to 2^30
 */
export async function certifyMaxWeight(
  market: Market,
  vacancyOf: Int32Array,
  prices: Int32Array,
  options: CertifyOptions & { readonly bonus: number },
): Promise<MaxWeightCertificate> {
  const { bonus } = options;
  const { seats, size } = market.vacancies;
  if (prices.length !== size) throw new RangeError('there is a price for each vacancy');
  if (!Number.isInteger(bonus) || bonus < 0 || bonus > 2 ** 30) throw new RangeError('a bonus is 0 to 2^30');
  const held = seatsHeld(market, vacancyOf);
  const charged = prices.map((price) => Math.max(0, price));
  return withCrew(market, options, async (crew) => {
    await crew.run({ kind: 'value', held, counter: sharedCounter() });
    const surpluses = [sharedInt32(market.seekers.size), sharedInt32(market.seekers.size)] as const;
    const claim = { kind: 'weight', held, bonus, prices: charged } as const;
    const reports = await crew.run({ kind: 'inspect', claim, surpluses, counter: sharedCounter() });
    let primal = 0;
    held.seekerScores.forEach((score, pair) => {
      if (score !== INFEASIBLE) primal += weightOf(score, held.employerScores[pair]!, bonus);
    });
    let dual = charged.reduce((sum, price, vacancy) => sum + price * seats[vacancy]!, 0);
    surpluses[0].forEach((surplus, seeker) => (dual += Math.max(surplus, surpluses[1][seeker]!)));
    const { infeasible, exceeded } = countOffences(market, held, seats);
    return {
      mode: 'max-weight',
      feasiblePairs: sumOf(reports, 'feasiblePairs'),
      infeasibleAssignments: infeasible,
      seatsExceeded: exceeded,
      negativePrices: prices.reduce((count, price) => count + (price < 0 ? 1 : 0), 0),
      primal,
      dual,
      gapPpm: dual === 0 ? 0 : Math.ceil(((dual - primal) / dual) * 1_000_000),
      examples: infeasiblePairs(market, held),
    };
  });
}

/** Proves that introductions are pairwise stable: up to `k` for each jobseeker, up to `quota` for each vacancy. */
export async function certifyReferrals(
  market: Market,
  referrals: Referrals,
  options: CertifyOptions & { readonly k: number; readonly quota: Uint32Array },
): Promise<ReferralCertificate> {
  const { k, quota } = options;
  const held = referralsHeld(market, referrals);
  return withCrew(market, options, async (crew) => {
    const { blockingPairs, ...proof } = await proveOrder(market, crew, held, { k, quota });
    const { infeasible, exceeded } = countOffences(market, held, quota);
    let repeated = 0;
    let tooMany = 0;
    for (let seeker = 0; seeker < market.seekers.size; seeker++) {
      const list = held.vacancies.subarray(held.start[seeker], held.start[seeker + 1]);
      repeated += list.length - new Set(list).size;
      tooMany += Math.max(0, list.length - k);
    }
    return {
      mode: 'referral-k',
      ...proof,
      infeasibleReferrals: infeasible,
      repeatedReferrals: repeated,
      referralsExceeded: tooMany,
      quotaExceeded: exceeded,
      blockingPairs,
    };
  });
}

async function withCrew<T>(
  market: Market,
  { threads, simd, signal }: CertifyOptions,
  prove: (crew: CertifyCrew) => Promise<T>,
): Promise<T> {
  const module = simd === false ? undefined : await loadWasm(import.meta.url, './certificate.wasm');
  const crew = new CertifyCrew(
    threads,
    { market, marks: vacancyMarks(market), plan: planWork(market), module },
    signal,
  );
  try {
    return await prove(crew);
  } finally {
    await crew.close();
  }
}

async function proveOrder(market: Market, crew: CertifyCrew, held: HeldPairs, limits: Limits) {
  await crew.run({ kind: 'value', held, counter: sharedCounter() });
  const claim = { kind: 'order', held, cuts: cutOffs(market, held, limits) } as const;
  const reports = await crew.run({ kind: 'inspect', claim, surpluses: undefined, counter: sharedCounter() });
  const infeasible = infeasiblePairs(market, held);
  const suspects = reports.flatMap(({ blockingSeekers }) => blockingSeekers);
  const blocking = listBlocking(market, claim, suspects);
  return {
    feasiblePairs: sumOf(reports, 'feasiblePairs'),
    blockingPairs: sumOf(reports, 'blockingPairs'),
    examples: [...infeasible, ...blocking].slice(0, EXAMPLES),
  };
}

function sumOf(reports: readonly CertifyReport[], count: 'feasiblePairs' | 'blockingPairs'): number {
  return reports.reduce((sum, report) => sum + report[count], 0);
}

/** The first blocking pairs of some jobseekers, looked for among all vacancies. */
function listBlocking(market: Market, claim: OrderClaim, suspects: readonly number[]): Offence[] {
  const check = new PairCheck(market, vacancyMarks(market));
  const found: Offence[] = [];
  for (const seeker of [...new Set(suspects)].toSorted((one, other) => one - other)) {
    for (let vacancy = 0; vacancy < market.vacancies.size && found.length < EXAMPLES; vacancy++) {
      if (check.isFeasible(seeker, vacancy) && isBlocking(check, claim, seeker, vacancy)) {
        found.push({ kind: 'blocking', seeker, vacancy });
      }
    }
  }
  return found;
}

function infeasiblePairs(market: Market, held: HeldPairs): Offence[] {
  const found: Offence[] = [];
  for (let seeker = 0; seeker < market.seekers.size && found.length < EXAMPLES; seeker++) {
    for (let pair = held.start[seeker]!; pair < held.start[seeker + 1]!; pair++) {
      if (held.seekerScores[pair] !== INFEASIBLE) continue;
      found.push({ kind: 'infeasible', seeker, vacancy: held.vacancies[pair]! });
    }
  }
  return found.slice(0, EXAMPLES);
}

/** Pairs that are not feasible, and pairs beyond what vacancies may have. */
function countOffences({ vacancies }: Market, held: HeldPairs, quota: ArrayLike<number>) {
  const taken = new Uint32Array(vacancies.size);
  let infeasible = 0;
  held.vacancies.forEach((vacancy, pair) => {
    if (held.seekerScores[pair] === INFEASIBLE) infeasible++;
    if (vacancy < vacancies.size) taken[vacancy]!++;
  });
  const exceeded = taken.reduce((sum, count, vacancy) => sum + Math.max(0, count - quota[vacancy]!), 0);
  return { infeasible, exceeded };
}

function sharedCounter(): Int32Array {
  return sharedInt32(1);
}

function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}
