import { minCostFlowForNumberNodes } from 'min-cost-flow';
import { buildThenSolve, forEachEdge, type Peer } from './peer.js';

/** Above every weight, so that no cost is negative. */
const MOST = 65_535;

/** min-cost-flow, successive shortest paths: everybody flows, to a seat or at the highest cost past all of them. */
export const solveWithMinCostFlow: Peer = (graph) =>
  buildThenSolve(
    () => {
      const jobseekers = graph.start.length - 1;
      const sink = 1 + jobseekers + graph.seats.length;
      const edges: { from: number; to: number; capacity: number; cost: number }[] = [];
      for (let jobseeker = 0; jobseeker < jobseekers; jobseeker++) {
        edges.push({ from: 0, to: 1 + jobseeker, capacity: 1, cost: 0 });
        edges.push({ from: 1 + jobseeker, to: sink, capacity: 1, cost: MOST });
      }
      forEachEdge(graph, (_edge, jobseeker, vacancy, weight) => {
        edges.push({ from: 1 + jobseeker, to: 1 + jobseekers + vacancy, capacity: 1, cost: MOST - weight });
      });
      graph.seats.forEach((seats, vacancy) => {
        edges.push({ from: 1 + jobseekers + vacancy, to: sink, capacity: seats, cost: 0 });
      });
      return { edges, jobseekers, sink };
    },
    ({ edges, jobseekers, sink }) => {
      let objective = 0;
      for (const { from, to, flow, cost } of minCostFlowForNumberNodes(edges)) {
        if (from > 0 && from <= jobseekers && to < sink && flow > 0) objective += MOST - cost;
      }
      return { objective, status: 'optimal' };
    },
  );
