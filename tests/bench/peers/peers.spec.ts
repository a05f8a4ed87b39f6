import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventHardGraph, type ListGraph, writeListGraph } from '../market/list-graph.js';
import { SeededDraw } from '../seeded-draw.js';
import { NPM_PEERS } from './npm-peers.js';
import { compileLemon, PEERS, runPeer } from './run-peers.js';

const hard = inventHardGraph({ seed: 1, jobseekers: 60, vacancies: 8, edgesPerJobseeker: 4 });
const loose = looseGraph(60, 8);

test.each([...NPM_PEERS.keys()])('%s finds the greatest sum on 60 jobseekers × 8 vacancies', async (name) => {
  const peer = await NPM_PEERS.get(name)!();
  for (const graph of [hard, loose]) {
    expect(await peer(graph)).toMatchObject({
      objective: greatestSum(graph),
      status: expect.stringMatching(/^optimal$/),
    });
  }
});

test('every peer answers from its own process with the same sum, or says what to install', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'cungcau-peers-'));
  try {
    const file = path.join(folder, 'edges');
    writeListGraph(file, loose);
    for (const peer of PEERS) {
      const result = await runPeer(peer, { file, edges: loose.vacancies.length, limitMs: 20_000 });
      if (peer.startsWith('lemon') && 'absent' in compileLemon()) {
        expect(result.status).toMatch(/^absent: apt-get install .*liblemon-dev/);
        continue;
      }
      expect(result).toMatchObject({ peer, objective: greatestSum(loose), status: 'optimal' });
      expect(result.version).toMatch(/^\d+\.\d+/);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a peer that takes too long is stopped and did not finish', async () => {
  const result = await runPeer('munkres', { file: '/nowhere', edges: 0, limitMs: 1 });
  expect(result.status).toBe('did not finish in 0.001 s');
});

test('a peer that breaks says why', async () => {
  const result = await runPeer('munkres', { file: '/nowhere', edges: 0, limitMs: 20_000 });
  expect(result.status).toMatch(/^failed: .*ENOENT.*nowhere/);
});

/** Lists of different lengths, with more seats than jobseekers. */
function looseGraph(jobseekers: number, vacancies: number): ListGraph {
  const draw = new SeededDraw(3, 30, 0);
  const lists = Array.from({ length: jobseekers }, () =>
    Array.from({ length: vacancies }, (_, vacancy) => ({ vacancy, weight: draw.below(10_001) })).filter(() =>
      draw.chance(40),
    ),
  );
  let edges = 0;
  return {
    seats: Uint16Array.from({ length: vacancies }, () => 1 + draw.below(20)),
    start: Uint32Array.from([0, ...lists.map((list) => (edges += list.length))]),
    vacancies: Uint32Array.from(lists.flat(), ({ vacancy }) => vacancy),
    weights: Uint16Array.from(lists.flat(), ({ weight }) => weight),
  };
}

/**
 * The greatest sum, by seating one jobseeker after the other along the best chain of moves (longest path over the few
 * vacancies): shares nothing with any peer.
 */
function greatestSum({ seats, start, vacancies, weights }: ListGraph): number {
  const seatOf = new Int32Array(start.length - 1).fill(-1);
  const taken = new Uint16Array(seats.length);
  const weightOf = (jobseeker: number, vacancy: number) => {
    for (let edge = start[jobseeker]!; edge < start[jobseeker + 1]!; edge++) {
      if (vacancies[edge] === vacancy) return weights[edge]!;
    }
    return undefined;
  };
  for (let comer = 0; comer < seatOf.length; comer++) {
    // gain of having one more at each vacancy, and who moves there from where
    const gain = Array.from(seats, (_, vacancy) => weightOf(comer, vacancy) ?? Number.NEGATIVE_INFINITY);
    const mover = Array.from(seats, () => comer);
    for (let round = 0; round < seats.length; round++) {
      for (let jobseeker = 0; jobseeker < comer; jobseeker++) {
        const from = seatOf[jobseeker]!;
        if (from < 0) continue;
        for (let to = 0; to < seats.length; to++) {
          const better =
            gain[from]! + (weightOf(jobseeker, to) ?? Number.NEGATIVE_INFINITY) - weightOf(jobseeker, from)!;
          if (better > gain[to]!) {
            gain[to] = better;
            mover[to] = jobseeker;
          }
        }
      }
    }
    // a chain ends on a free seat, or with somebody who gives theirs up
    let best = { gain: 0, vacancy: -1, leaver: -1 };
    for (let vacancy = 0; vacancy < seats.length; vacancy++) {
      if (taken[vacancy]! < seats[vacancy]! && gain[vacancy]! > best.gain)
        best = { gain: gain[vacancy]!, vacancy, leaver: -1 };
      for (let jobseeker = 0; jobseeker < comer; jobseeker++) {
        if (seatOf[jobseeker] !== vacancy) continue;
        const instead = gain[vacancy]! - weightOf(jobseeker, vacancy)!;
        if (instead > best.gain) best = { gain: instead, vacancy, leaver: jobseeker };
      }
    }
    if (best.vacancy < 0) continue;
    if (best.leaver < 0) taken[best.vacancy]!++;
    else seatOf[best.leaver] = -1;
    for (let vacancy = best.vacancy; ;) {
      const next = mover[vacancy]!;
      const from = seatOf[next]!;
      seatOf[next] = vacancy;
      if (next === comer) break;
      vacancy = from;
    }
  }
  return seatOf.reduce((sum, vacancy, jobseeker) => sum + (vacancy < 0 ? 0 : weightOf(jobseeker, vacancy)!), 0);
}
