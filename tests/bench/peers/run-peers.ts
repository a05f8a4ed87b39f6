import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { builtFile } from '#config';
import { runMeasured } from '../measured-child.js';
import { NPM_PEERS } from './npm-peers.js';

/** One line of the comparison. */
export interface PeerResult {
  readonly peer: string;
  readonly version: string;
  readonly edges: number;
  readonly objective?: number;
  readonly buildMs?: number;
  readonly solveMs?: number;
  readonly peakMb: number;
  /** `optimal`, `did not finish`, `failed: …`, or `absent: …` with what to install. */
  readonly status: string;
}

// two folders up from the source's folder and three from dist's
const root = path.resolve(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../../..' : '../../../..');
const LEMON = 'lemon network simplex';

export const PEERS: readonly string[] = [LEMON, ...NPM_PEERS.keys()];

/** Runs one peer on an edge file, in a process of its own. */
export async function runPeer(
  peer: string,
  options: { readonly file: string; readonly edges: number; readonly limitMs: number },
): Promise<PeerResult> {
  const { file, edges, limitMs } = options;
  const lemon = peer === LEMON ? compileLemon() : undefined;
  if (lemon !== undefined && 'absent' in lemon) return { peer, version: '', edges, peakMb: 0, status: lemon.absent };
  const { report, outcome, error, peakMb } =
    lemon === undefined
      ? await runMeasured(
          process.execPath,
          [...NODE_ARGS, builtFile(import.meta.url, './peer-child.js'), peer, file],
          limitMs,
        )
      : await runMeasured(lemon.program, [file], limitMs);
  const version = lemon === undefined ? packageVersion(peer) : text(report?.['version']);
  if (report === undefined) {
    return {
      peer,
      version,
      edges,
      peakMb,
      status: error === undefined ? `${outcome} in ${limitMs / 1000} s` : `${outcome}: ${error}`,
    };
  }
  return {
    peer,
    version,
    edges,
    objective: Number(report['objective']),
    buildMs: Number(report['buildMs']),
    solveMs: Number(report['solveMs']),
    peakMb,
    status: text(report['status']),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Memory that a solver which builds an object per edge may take. */
const NODE_ARGS = ['--max-old-space-size=8000'];

function packageVersion(name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

/** Compiles lemon.cpp, once for each version of it. */
export function compileLemon(): { readonly program: string } | { readonly absent: string } {
  const source = path.join(root, 'tests/bench/peers/lemon.cpp');
  const hash = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12);
  const folder = path.join(root, 'node_modules/.cache/cung-cau');
  const program = path.join(folder, `lemon-${hash}`);
  if (existsSync(program)) return { program };
  mkdirSync(folder, { recursive: true });
  const { error, status, stderr } = spawnSync('g++', ['-O3', '-std=c++17', source, '-o', program], {
    encoding: 'utf8',
  });
  if (error !== undefined) return { absent: 'absent: apt-get install g++ liblemon-dev' };
  if (status === 0) return { program };
  if (/lemon\/\S+: No such file/.test(stderr)) return { absent: 'absent: apt-get install liblemon-dev' };
  throw new Error(`lemon.cpp: ${stderr}`);
}
