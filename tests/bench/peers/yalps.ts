import { solve } from 'yalps';
import { buildThenSolve, forEachEdge, type Peer } from './peer.js';

/** YALPS, a simplex in TypeScript. */
export const solveWithYalps: Peer = (graph) =>
  buildThenSolve(
    () => {
      const constraints = new Map<string, { max: number }>();
      const variables = new Map<string, Map<string, number>>();
      for (let jobseeker = 0; jobseeker + 1 < graph.start.length; jobseeker++)
        constraints.set(`s${jobseeker}`, { max: 1 });
      graph.seats.forEach((seats, vacancy) => constraints.set(`v${vacancy}`, { max: seats }));
      forEachEdge(graph, (edge, jobseeker, vacancy, weight) => {
        const column = new Map([
          ['weight', weight],
          [`s${jobseeker}`, 1],
          [`v${vacancy}`, 1],
        ]);
        variables.set(`${edge}`, column);
      });
      return { direction: 'maximize', objective: 'weight', constraints, variables } as const;
    },
    (model) => {
      const { result, status } = solve(model, { maxPivots: Number.POSITIVE_INFINITY });
      return { objective: Math.round(result), status };
    },
  );
