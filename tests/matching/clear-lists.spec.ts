import { UNSEATED } from '../../libs/matching/assignment/assignment.js';
import { clearLists } from '../../libs/matching/assignment/clear-lists.js';
import { biddingModule } from '../../libs/matching/assignment/compiled-bidding.js';
import { fillDearSeats } from '../../libs/matching/assignment/dear-seats.js';
import { SeatAuction } from '../../libs/matching/assignment/seat-auction.js';
import { weightHeld } from '../../libs/matching/assignment/weights-held.js';
import type { PreferenceHeads } from '../../libs/matching/scan/preference-heads.js';
import { boundOf, headsOf } from '../bench/market/graph-heads.js';
import { inventHardGraph, type ListGraph } from '../bench/market/list-graph.js';
import { SeededDraw } from '../bench/seeded-draw.js';

const hard = inventHardGraph({ seed: 3, jobseekers: 3_000, vacancies: 200, edgesPerJobseeker: 23 });
const loose = looseGraph(4, 400, 120);
const graphs = { hard, loose, 'a vacancy without seats': closed(hard, 7) };

describe.each(Object.entries(graphs))('on lists of a market: %s', (_name, graph) => {
  test('the sum of weights is within a point for each seat taken of what the prices allow', async () => {
    const heads = headsOf(graph);
    const { vacancyOf, prices } = clearLists(graph.seats, heads, 1, await biddingModule());
    const free = freeSeats(graph, vacancyOf);
    expect(Math.min(...free)).toBe(0);
    const seated = vacancyOf.filter((vacancy) => vacancy !== UNSEATED).length;
    expect(seated).toBeGreaterThan(100);
    expect(boundOf(graph, prices) - weightHeld(heads, vacancyOf)).toBeLessThanOrEqual(seated);
    expect(prices.filter((price, vacancy) => free[vacancy]! > 0 && price > 0)).toHaveLength(0);
  });

  test.each([1, 30])('compiled and plain code make the same bids at epsilon %i', async (epsilon) => {
    const module = await biddingModule();
    expect(module).toBeDefined();
    const compiled = clearLists(graph.seats, headsOf(graph), epsilon, module);
    expect(clearLists(graph.seats, headsOf(graph), epsilon)).toEqual(compiled);
  });
});

test('a market where jobseekers outbid each other again and again is cleared in stages, and in far fewer bids', () => {
  const auction = new SeatAuction(hard.seats, headsOf(hard));
  auction.enter(Uint32Array.from({ length: 3_000 }, (_, row) => row));
  auction.run(1);
  expect(clearLists(hard.seats, headsOf(hard), 1).bids * 5).toBeLessThan(auction.bids);
});

test('compiled and plain code put off the same jobseekers whose lists may go on', async () => {
  const run = (module?: WebAssembly.Module) => {
    // lists without the room that says nothing is behind them, and a bound that some will fall under
    const heads = headsOf(hard);
    heads.counts.fill(24);
    heads.lastValues.fill(700);
    const auction = new SeatAuction(hard.seats, withLastEntry(heads), module);
    auction.enter(Uint32Array.from({ length: 3_000 }, (_, row) => row));
    const stale = [...auction.run(5)];
    return { stale, vacancyOf: auction.vacancyOf(), prices: [...auction.prices], bids: auction.bids };
  };
  const plain = run();
  expect(plain.stale.length).toBeGreaterThan(50);
  expect(run(await biddingModule())).toEqual(plain);
});

test('bidding stops after the bids allowed and goes on where it stopped', async () => {
  const outcomes = [undefined, await biddingModule()].map((module) => {
    const auction = new SeatAuction(hard.seats, headsOf(hard), module);
    auction.enter(Uint32Array.from({ length: 3_000 }, (_, row) => row));
    auction.run(50, 1_234);
    expect(auction.bids).toBe(1_234);
    expect(auction.isWaiting).toBe(true);
    auction.run(50);
    return [...auction.vacancyOf()];
  });
  const whole = new SeatAuction(hard.seats, headsOf(hard));
  whole.enter(Uint32Array.from({ length: 3_000 }, (_, row) => row));
  whole.run(50);
  expect(outcomes).toEqual([[...whole.vacancyOf()], [...whole.vacancyOf()]]);
});

test('vacancies priced out of reach come down until every free seat is free of charge', () => {
  const heads = headsOf(loose);
  const auction = new SeatAuction(loose.seats, heads);
  auction.enter(Uint32Array.from({ length: 400 }, (_, row) => row));
  auction.run(1);
  const best = weightHeld(heads, auction.vacancyOf());
  // all seats back, at prices that are too high here and there
  const draw = new SeededDraw(8, 40, 0);
  for (let vacancy = 0; vacancy < 120; vacancy++) auction.prices[vacancy]! += draw.chance(30) ? draw.below(4_000) : 0;
  auction.restart(0);
  auction.enter(Uint32Array.from({ length: 400 }, (_, row) => row));
  auction.run(1);
  const vacancyOf = auction.vacancyOf();
  const prices = new Int32Array(auction.prices);
  expect(weightHeld(heads, vacancyOf)).toBeLessThan(best - 1_000);
  fillDearSeats(loose.seats, heads, vacancyOf, prices, 1);
  const free = freeSeats(loose, vacancyOf);
  expect(Math.min(...free)).toBe(0);
  expect(prices.filter((price, vacancy) => free[vacancy]! > 0 && price > 0)).toHaveLength(0);
  expect(boundOf(loose, prices) - weightHeld(heads, vacancyOf)).toBeLessThanOrEqual(400);
});

function freeSeats({ seats }: ListGraph, vacancyOf: Int32Array): number[] {
  const free = [...seats];
  for (const vacancy of vacancyOf) if (vacancy !== UNSEATED) free[vacancy]!--;
  return free;
}

function closed(graph: ListGraph, vacancy: number): ListGraph {
  return { ...graph, seats: graph.seats.map((count, row) => (row === vacancy ? 0 : count)) };
}

/** Full lists: the last entry once more, for less. */
function withLastEntry(heads: PreferenceHeads): PreferenceHeads {
  for (let end = heads.length - 1; end < heads.vacancies.length; end += heads.length) {
    heads.vacancies[end] = heads.vacancies[end - 1]!;
    heads.seconds[end] = heads.seconds[end - 1]! - 1;
  }
  return heads;
}

/** Lists of different lengths in no order, with more seats than jobseekers. */
function looseGraph(seed: number, jobseekers: number, vacancies: number): ListGraph {
  const draw = new SeededDraw(seed, 30, 0);
  const lists = Array.from({ length: jobseekers }, () =>
    Array.from({ length: vacancies }, (_, vacancy) => ({ vacancy, weight: draw.below(10_001) })).filter(() =>
      draw.chance(10),
    ),
  );
  let edges = 0;
  return {
    seats: Uint16Array.from({ length: vacancies }, () => 1 + draw.below(6)),
    start: Uint32Array.from([0, ...lists.map((list) => (edges += list.length))]),
    vacancies: Uint32Array.from(lists.flat(), ({ vacancy }) => vacancy),
    weights: Uint16Array.from(lists.flat(), ({ weight }) => weight),
  };
}
