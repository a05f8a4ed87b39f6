import type { Market } from '../../libs/matching/market/market.js';
import { PairScorer } from '../../libs/matching/market/pair-scorer.js';
import type { VacancyLines } from '../../libs/matching/scan/vacancy-lines.js';
import { timed } from './bench.js';
import { bestJobseekers, bestVacancies, listGraphOf, toListGraph } from './market/best-lists.js';
import { inventColumns } from './market/invented-columns.js';
import { inventHardGraph, readListGraph, writeListGraph } from './market/list-graph.js';
import { ourSolver } from './market/our-engine.js';
import type { BestLists, SolvedMarket } from './market/our-solver.js';
import type { OurTask } from './ours.js';
import { seatsOf } from './seats-of.js';
import { textbookPairs, textbookStable } from './textbook.js';

/** Jobseekers whose lists are compared with looking at every vacancy. */
const SAMPLE = 2_000;
/** Vacancies whose lines are compared, place by place, with looking at every jobseeker. */
const SAMPLE_LINES = 100;

/** Points short of the greatest sum for each seated jobseeker, of 10,000. */
const EPSILON = 1;

/** `ours-child TASK`: measures one thing on one market in this process alone and prints it as a line of JSON. */
const task = JSON.parse(process.argv[2] ?? '') as OurTask;
process.stdout.write(`${JSON.stringify(await perform(task))}\n`);

/** Undefined where the engine does not have the function. */
async function perform({ name, columns, options, file }: OurTask): Promise<Record<string, unknown> | undefined> {
  if (name === 'solve-lists') {
    const solved = await ourSolver.solveLists?.(readListGraph(file), EPSILON);
    return solved === undefined ? {} : { ...solved };
  }
  if (name === 'write-hard-lists') {
    const graph = inventHardGraph({ ...columns, edgesPerJobseeker: options.listLength });
    writeListGraph(file, graph);
    return { edges: graph.vacancies.length };
  }
  const { value: market, ms: inventMs } = await timed(() => inventColumns(columns));
  const measured = await onMarket(name, market, options, file);
  return measured === undefined ? {} : { inventMs, ...measured };
}

async function onMarket(
  name: Exclude<OurTask['name'], 'solve-lists' | 'write-hard-lists'>,
  market: Market,
  options: OurTask['options'],
  file: string,
): Promise<Record<string, unknown> | undefined> {
  const { size } = market.seekers;
  switch (name) {
    case 'kernel':
      return ourSolver.kernel?.(market);
    case 'stable':
      return ofMarket(await ourSolver.solveStable?.(market, options));
    case 'max-weight':
      return ofMarket(await ourSolver.solveMaxWeight?.(market, options));
    case 'add-jobseekers':
      return ofMarket(await ourSolver.addSeekers?.(market, { ...options, from: size - Math.trunc(size / 100) }));
    case 'close-vacancies': {
      const every = 100;
      const closed = Uint32Array.from({ length: Math.trunc(market.vacancies.size / every) }, (_, i) => i * every);
      return ofMarket(await ourSolver.closeVacancies?.(market, { ...options, closed }));
    }
    case 'best-lists':
      return ofLists(market, await ourSolver.topLists?.(market, options));
    case 'two-way-lists': {
      const lists = await ourSolver.twoWayLists?.(market, { ...options, perVacancy: 100 });
      return lists && { ...ofLists(market, lists), ...ofLines(market, lists.lines) };
    }
    case 'textbook': {
      const pairs = await timed(() => textbookPairs(market));
      const { ms, value } = await timed(() => textbookStable(market, pairs.value));
      return { ms, pairsMs: pairs.ms, ...seatsOf(value.vacancyOf) };
    }
    case 'write-lists': {
      const lists = await ourSolver.topLists?.(market, options);
      const graph =
        lists === undefined
          ? listGraphOf(market, options.listLength)
          : toListGraph(market, (seeker) => listOf(lists, seeker), options.listLength);
      writeListGraph(file, graph);
      return { edges: graph.vacancies.length };
    }
  }
}

function ofMarket(solved: SolvedMarket | undefined): Record<string, unknown> | undefined {
  if (solved === undefined) return undefined;
  const { assignment, ...rest } = solved;
  return { ...rest, ...seatsOf(assignment.vacancyOf) };
}

/** Compares a sample of the lists with looking at every vacancy. */
function ofLists(market: Market, lists: BestLists | undefined): Record<string, unknown> | undefined {
  if (lists === undefined) return undefined;
  const scorer = new PairScorer(market);
  const { size } = market.seekers;
  const step = Math.max(1, Math.trunc(size / SAMPLE));
  let expected = 0;
  let found = 0;
  let sampled = 0;
  for (let seeker = 0; seeker < size; seeker += step) {
    const best = bestVacancies(market, scorer, seeker, lists.length);
    const listed = new Set(listOf(lists, seeker));
    expected += best.length;
    found += best.filter((vacancy) => listed.has(vacancy)).length;
    sampled++;
  }
  const { ms, phases, feasible } = lists;
  return { ms, phases, feasible, recallPercent: (100 * found) / Math.max(1, expected), sampled };
}

/** Compares a sample of the vacancies' lines with looking at every jobseeker. */
function ofLines(market: Market, { length, seekers, counts }: VacancyLines): Record<string, unknown> {
  const scorer = new PairScorer(market);
  const step = Math.max(1, Math.trunc(market.vacancies.size / SAMPLE_LINES));
  let expected = 0;
  let found = 0;
  let sampledLines = 0;
  for (let vacancy = 0; vacancy < market.vacancies.size; vacancy += step) {
    const best = bestJobseekers(market, scorer, vacancy, length);
    const from = vacancy * length;
    const line = seekers.subarray(from, from + counts[vacancy]!);
    expected += Math.max(best.length, line.length);
    found += best.filter((seeker, place) => line[place] === seeker).length;
    sampledLines++;
  }
  return { lineRecallPercent: (100 * found) / Math.max(1, expected), sampledLines };
}

function listOf({ vacancies, counts, length }: BestLists, seeker: number): Uint16Array | Uint32Array {
  return vacancies.subarray(seeker * length, seeker * length + counts[seeker]!);
}
