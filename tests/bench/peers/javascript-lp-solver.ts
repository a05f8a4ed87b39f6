import { createRequire } from 'node:module';
import type { Model, SolverAPI } from 'javascript-lp-solver';
import { buildThenSolve, forEachEdge, type Peer } from './peer.js';

// its types describe the CommonJS form as a namespace without Solve
const solver = createRequire(import.meta.url)('javascript-lp-solver') as SolverAPI;

/** javascript-lp-solver, a simplex in JavaScript. */
export const solveWithJavascriptLpSolver: Peer = (graph) =>
  buildThenSolve(
    () => {
      const constraints: Record<string, { max: number }> = {};
      const variables: Record<string, Record<string, number>> = {};
      for (let jobseeker = 0; jobseeker + 1 < graph.start.length; jobseeker++)
        constraints[`s${jobseeker}`] = { max: 1 };
      graph.seats.forEach((seats, vacancy) => {
        constraints[`v${vacancy}`] = { max: seats };
      });
      forEachEdge(graph, (edge, jobseeker, vacancy, weight) => {
        variables[`e${edge}`] = { weight, [`s${jobseeker}`]: 1, [`v${vacancy}`]: 1 };
      });
      const model: Model = { optimize: 'weight', opType: 'max', constraints, variables };
      return model;
    },
    (model) => {
      const { result, feasible } = solver.Solve(model) as { result: number; feasible: boolean };
      return { objective: Math.round(result), status: feasible ? 'optimal' : 'not feasible' };
    },
  );
