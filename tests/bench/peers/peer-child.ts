import { readListGraph } from '../market/list-graph.js';
import { NPM_PEERS } from './npm-peers.js';

/** `peer-child NAME EDGE-FILE`: runs one solver of npm on the file and prints its answer as a line of JSON. */
const [name = '', file = ''] = process.argv.slice(2);
const load = NPM_PEERS.get(name);
if (load === undefined) throw new Error(`no such peer: ${name}`);
const peer = await load();
process.stdout.write(`${JSON.stringify(await peer(readListGraph(file)))}\n`);
