import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { buildThenSolve, forEachEdge, type Peer } from './peer.js';

// its types describe the CommonJS form as a namespace, which cannot be called
const loadHighs = createRequire(import.meta.url)('highs') as () => Promise<Highs>;

/** HiGHS, compiled to WebAssembly: the linear programme, whose corners are whole assignments. */
export const solveWithHighs: Peer = async (graph) => {
  const highs = await loadHighs();
  return buildThenSolve(
    () => {
      const numCols = graph.vacancies.length;
      const jobseekers = graph.start.length - 1;
      const numRows = jobseekers + graph.seats.length;
      const starts = Int32Array.from({ length: numCols + 1 }, (_, edge) => 2 * edge);
      const indices = new Int32Array(2 * numCols);
      const rowUpper = new Float64Array(numRows).fill(1);
      rowUpper.set(graph.seats, jobseekers);
      forEachEdge(graph, (edge, jobseeker, vacancy) => {
        indices[2 * edge] = jobseeker;
        indices[2 * edge + 1] = jobseekers + vacancy;
      });
      const values = new Float64Array(2 * numCols).fill(1);
      const model = highs.createModel({
        numCols,
        numRows,
        sense: highs.constants.objectiveSense.maximize,
        colCost: Float64Array.from(graph.weights),
        colLower: new Float64Array(numCols),
        colUpper: new Float64Array(numCols).fill(1),
        rowLower: new Float64Array(numRows).fill(-highs.infinity),
        rowUpper,
        matrix: { format: 'csc', numRows, numCols, starts, indices, values },
      });
      model.options.set({ output_flag: false });
      return model;
    },
    (model) => {
      model.run();
      const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const answer = {
        objective: Math.round(model.getObjectiveValue()),
        status: isOptimal ? 'optimal' : `status ${model.getModelStatus()}`,
      };
      model.dispose();
      return answer;
    },
  );
};
