import type { Peer } from './peer.js';

/** Solvers of npm by the name of their package, each loaded only where it runs. */
export const NPM_PEERS: ReadonlyMap<string, () => Promise<Peer>> = new Map([
  ['highs', async () => (await import('./highs.js')).solveWithHighs],
  ['yalps', async () => (await import('./yalps.js')).solveWithYalps],
  ['javascript-lp-solver', async () => (await import('./javascript-lp-solver.js')).solveWithJavascriptLpSolver],
  ['min-cost-flow', async () => (await import('./min-cost-flow.js')).solveWithMinCostFlow],
  ['munkres', async () => (await import('./munkres.js')).solveWithMunkres],
]);
