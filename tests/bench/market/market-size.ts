import type { MarketKind } from './market-kind.js';

export type MarketSize = 'small' | 'medium' | 'full';

interface Size {
  readonly jobseekers: number;
  readonly vacancies: number;
}

/** Jobseekers and vacancies by name: a hundredth, a tenth and the whole of what the kind of market is measured at. */
export function marketSize(kind: MarketKind, size: MarketSize): Size {
  const share = { small: 100, medium: 10, full: 1 }[size];
  const whole = WHOLE[kind];
  return { jobseekers: whole.jobseekers / share, vacancies: whole.vacancies / share };
}

const WHOLE: Readonly<Record<MarketKind, Size>> = {
  normal: { jobseekers: 1_000_000, vacancies: 50_000 },
  scarce: { jobseekers: 300_000, vacancies: 50_000 },
  adversarial: { jobseekers: 200_000, vacancies: 10_000 },
  ties: { jobseekers: 1_000_000, vacancies: 50_000 },
};
