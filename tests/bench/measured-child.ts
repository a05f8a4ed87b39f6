import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

/** What became of a child process that was started to measure one thing. */
export interface MeasuredChild {
  /** Its last line of JSON; undefined unless it ended well. */
  readonly report: Readonly<Record<string, unknown>> | undefined;
  readonly outcome: 'done' | 'did not finish' | 'failed';
  /** The line that says what went wrong. */
  readonly error?: string;
  /** Milliseconds from start to end, the start of the process included. */
  readonly wallMs: number;
  /** Greatest resident memory as the kernel counts it, 0 where that is not to be had. */
  readonly peakMb: number;
}

const SAMPLE_MS = 25;
/** Characters of a line that a person would read. */
const LONGEST_LINE = 300;

/** Runs a program that prints one JSON line. It is killed at the limit: not to finish is a result. */
export function runMeasured(program: string, args: readonly string[], limitMs: number): Promise<MeasuredChild> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let peakMb = 0;
    let isLate = false;
    const sampling = setInterval(() => {
      peakMb = Math.max(peakMb, residentPeakMb(child.pid));
    }, SAMPLE_MS);
    const limit = setTimeout(() => {
      isLate = true;
      peakMb = Math.max(peakMb, residentPeakMb(child.pid));
      child.kill('SIGKILL');
    }, limitMs);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-10_000)));
    const settle = () => {
      clearInterval(sampling);
      clearTimeout(limit);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      const measured = { wallMs: Math.round(performance.now() - from), peakMb };
      if (isLate) return resolve({ ...measured, report: undefined, outcome: 'did not finish' });
      const report = code === 0 ? lastJsonLine(stdout) : undefined;
      if (report !== undefined) return resolve({ ...measured, report, outcome: 'done' });
      const error = whatWentWrong(stderr) ?? `ended with ${code ?? signal}`;
      resolve({ ...measured, report: undefined, outcome: 'failed', error });
    });
  });
}

/** The line that names the error; a crash also prints the source it happened in, which may be one line of a whole program. */
function whatWentWrong(stderr: string): string | undefined {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && line.length < LONGEST_LINE);
  return lines.find((line) => /error|abort/i.test(line)) ?? lines.at(-1);
}

/** The high-water mark of a process's memory (Linux), so that one late sample sees every peak before it. */
export function residentPeakMb(pid: number | undefined): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(peak?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function lastJsonLine(text: string): Record<string, unknown> | undefined {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
