import { munkres } from 'munkres';
import { buildThenSolve, forEachEdge, type Peer } from './peer.js';

/** Above every weight. */
const MOST = 65_535;

/** munkres, the Hungarian method on a full matrix: a column for each seat, the highest cost where there is no edge. */
export const solveWithMunkres: Peer = (graph) =>
  buildThenSolve(
    () => {
      const seatStart = new Uint32Array(graph.seats.length + 1);
      graph.seats.forEach((seats, vacancy) => {
        seatStart[vacancy + 1] = seatStart[vacancy]! + seats;
      });
      const seats = seatStart.at(-1)!;
      const costs = Array.from({ length: graph.start.length - 1 }, () => new Float64Array(seats).fill(MOST));
      forEachEdge(graph, (_edge, jobseeker, vacancy, weight) => {
        costs[jobseeker]!.fill(MOST - weight, seatStart[vacancy], seatStart[vacancy + 1]);
      });
      return costs;
    },
    (costs) => {
      let objective = 0;
      for (const [jobseeker, seat] of munkres(costs)) objective += MOST - costs[jobseeker]![seat]!;
      return { objective, status: 'optimal' };
    },
  );
