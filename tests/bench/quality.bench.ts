import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { communePoint } from '#taxonomy';
import type { Assignment } from '../../libs/matching/assignment/assignment.js';
import { encodeMarket } from '../../libs/matching/market/encode-market.js';
import type { Bench } from './bench.js';
import { demoSnapshot } from './demo-snapshot.js';
import { ourSolver } from './market/our-engine.js';
import type { SolveOptions } from './market/our-solver.js';
import { seatAtRandom, seatFirstChoices, seatFromShortLists, seatGreedily } from './quality/baselines.js';
import type { Label } from './quality/bar-chart.js';
import { placementQuality, type PlacementQuality } from './quality/placement-quality.js';
import { qualityPlots } from './quality/quality-plots.js';
import { scorePairs } from './quality/scored-pairs.js';

const OPTIONS: SolveOptions = { workers: 2, listLength: 50, simd: true };

const LABELS = {
  stable: { vi: 'Cung–Cầu, ổn định', en: 'ours, stable' },
  'max-weight': { vi: 'Cung–Cầu, tổng điểm cao nhất', en: 'ours, greatest total score' },
  greedy: { vi: 'Cặp điểm cao trước', en: 'greedy by score' },
  'top-50': { vi: 'Danh sách 50 chỗ, điểm cao trước', en: 'top-50 lists, greedy' },
  random: { vi: 'Ngẫu nhiên trong số phù hợp', en: 'random among feasible' },
  'first-choice': { vi: 'Ai cũng đến chỗ mình thích nhất', en: 'everybody at their own first choice' },
} as const satisfies Record<string, Label>;

type Method = keyof typeof LABELS;

const OURS: ReadonlySet<Method> = new Set<Method>(['stable', 'max-weight']);

/**
 * What becomes of the people of the demo province when they are placed by us, greedily, from short lists, at random or at
 * their own first choice; all on the same market, with the same rules and scores.
 */
export const bench: Bench = async ({ seed, vacancies, jobseekers, plots, say }) => {
  const snapshot = demoSnapshot(seed, vacancies, jobseekers);
  const { market, ids } = encodeMarket(snapshot, communePoint);
  const graduates = new Set(snapshot.seekers.filter(({ facts }) => facts.kind === 'graduate').map(({ id }) => id));
  const qualityOf = ({ vacancyOf }: Assignment, applications?: Uint32Array) =>
    placementQuality(market, vacancyOf, (seeker) => graduates.has(ids.seekers[seeker]!), applications);

  say('every feasible pair …');
  const pairs = scorePairs(market);
  const { seats } = market.vacancies;
  const methods: { method: Method; label: Label; isOurs: boolean; quality: PlacementQuality }[] = [];
  const add = (method: Method, quality: PlacementQuality) => {
    say(`${LABELS[method].en}: ${quality.placements} placed`);
    methods.push({ method, label: LABELS[method], isOurs: OURS.has(method), quality });
  };
  const stable = await ourSolver.solveStable?.(market, OPTIONS);
  if (stable !== undefined) add('stable', qualityOf(stable.assignment));
  const heaviest = await ourSolver.solveMaxWeight?.(market, OPTIONS);
  if (heaviest !== undefined) add('max-weight', qualityOf(heaviest.assignment));
  add('greedy', qualityOf(seatGreedily(pairs, seats)));
  add('top-50', qualityOf(seatFromShortLists(pairs, seats)));
  add('random', qualityOf(seatAtRandom(pairs, seats, seed)));
  const firstChoices = seatFirstChoices(pairs, seats);
  add('first-choice', qualityOf(firstChoices.assignment, firstChoices.applications));

  const seatCount = seats.reduce((sum, count) => sum + count, 0);
  if (plots !== undefined) {
    await mkdir(plots, { recursive: true });
    const [people, places] = [market.seekers.size, market.vacancies.size];
    const about = {
      vi: `Tỉnh mẫu: ${people.toLocaleString('vi-VN')} người, ${seatCount.toLocaleString('vi-VN')} chỗ ở ${places.toLocaleString('vi-VN')} vị trí`,
      en: `Demo province: ${people.toLocaleString('en')} people, ${seatCount.toLocaleString('en')} seats at ${places.toLocaleString('en')} vacancies`,
    };
    for (const { file, svg } of qualityPlots(about, methods)) await writeFile(path.join(plots, file), svg);
  }
  return {
    bench: 'quality',
    seed,
    jobseekers: market.seekers.size,
    vacancies: market.vacancies.size,
    seats: seatCount,
    feasiblePairs: pairs.vacancies.length,
    methods: Object.fromEntries(methods.map(({ method, quality }) => [method, quality])),
  };
};
