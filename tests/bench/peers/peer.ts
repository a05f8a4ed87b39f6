import type { ListGraph } from '../market/list-graph.js';

/** What a solver found on a list graph: seats for jobseekers so that the sum of weights is greatest. */
export interface PeerAnswer {
  readonly objective: number;
  /** Milliseconds to bring the graph into the solver's own shape, and to solve it. */
  readonly buildMs: number;
  readonly solveMs: number;
  /** `optimal`, or the solver's own word for why not. */
  readonly status: string;
}

/** A solver that takes the whole graph and answers once. */
export type Peer = (graph: ListGraph) => Promise<PeerAnswer> | PeerAnswer;

/** Calls `see` with every edge of the graph. */
export function forEachEdge(
  graph: ListGraph,
  see: (edge: number, jobseeker: number, vacancy: number, weight: number) => void,
): void {
  for (let jobseeker = 0; jobseeker + 1 < graph.start.length; jobseeker++) {
    for (let edge = graph.start[jobseeker]!; edge < graph.start[jobseeker + 1]!; edge++) {
      see(edge, jobseeker, graph.vacancies[edge]!, graph.weights[edge]!);
    }
  }
}

/** Times building a model and solving it. */
export async function buildThenSolve<Model>(
  build: () => Promise<Model> | Model,
  solve: (model: Model) => { objective: number; status: string },
): Promise<PeerAnswer> {
  const from = performance.now();
  const model = await build();
  const built = performance.now();
  const answer = solve(model);
  return { ...answer, buildMs: Math.round(built - from), solveMs: Math.round(performance.now() - built) };
}
