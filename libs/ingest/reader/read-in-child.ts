import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { builtFile } from '#config';
import { DomainError, type ErrorCode } from '#domain';
import { CAPS } from './caps.js';
import type { RawWorkbook } from './raw-sheet.js';
import { SheetCollector } from './sheet-collector.js';
import { WireParser } from './wire.js';

const MEMORY_WATCH_MS = 50;

/**
 * Reads a file in a child process of its own, without environment, under a heap cap, a memory watch and a wall clock.
 * Whatever the file does to the child, the caller gets a workbook or a DomainError `file.*` that names the file.
 */
export async function readInChild(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<RawWorkbook> {
  if (bytes.length === 0) throw new DomainError('file.empty', { place: { file: fileName } });
  if (bytes.length > CAPS.fileBytes) {
    throw new DomainError('file.too-large', { detail: `over ${CAPS.fileBytes} bytes`, place: { file: fileName } });
  }
  signal?.throwIfAborted();
  const collector = new SheetCollector();
  const wire = new WireParser(collector);
  const end = await runChild(bytes, wire, signal);
  signal?.throwIfAborted();
  const { outcome } = wire;
  if (end !== 'exited' || outcome === undefined) {
    // only an archive can be far larger than it looks
    const code = end === 'memory' && bytes[0] !== 0x50 ? 'file.too-large' : CODE_OF_END[end];
    throw new DomainError(code, { detail: DETAIL_OF_END[end], place: { file: fileName } });
  }
  if (outcome instanceof DomainError) {
    throw new DomainError(outcome.code, {
      ...(outcome.detail === undefined ? {} : { detail: outcome.detail }),
      place: { file: fileName, ...outcome.place },
    });
  }
  return { format: outcome, sheets: collector.sheets };
}

type End = 'exited' | 'crashed' | 'timeout' | 'memory' | 'babble';

const CODE_OF_END: Readonly<Record<End, ErrorCode>> = {
  exited: 'file.corrupt',
  crashed: 'file.corrupt',
  timeout: 'file.timeout',
  memory: 'file.bomb',
  babble: 'file.too-large',
};

const DETAIL_OF_END: Readonly<Record<End, string>> = {
  exited: 'the reader ended early',
  crashed: 'the reader crashed',
  timeout: `over ${CAPS.wallClockMs} ms`,
  memory: `over ${CAPS.childRssBytes} bytes of memory`,
  babble: `over ${CAPS.textChars} characters of cells`,
};

function runChild(bytes: Uint8Array, wire: WireParser, signal: AbortSignal | undefined): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${CAPS.childHeapMegabytes}`,
        '--max-semi-space-size=8',
        builtFile(import.meta.url, './read-child.js'),
      ],
      { env: {}, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    let stopped: End | undefined;
    let received = 0;
    const stop = (reason: End) => {
      stopped ??= reason;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => stop('timeout'), CAPS.wallClockMs);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > CAPS.childRssBytes) stop('memory');
    }, MEMORY_WATCH_MS);
    const onAbort = () => stop('crashed');
    signal?.addEventListener('abort', onAbort);
    const finish = () => {
      clearTimeout(clock);
      clearInterval(watch);
      signal?.removeEventListener('abort', onAbort);
    };
    const decoder = new StringDecoder('utf8');
    child.stdout.on('data', (chunk: Buffer) => {
      received += chunk.length;
      // the child counts characters of cells; here come bytes with their packing
      if (received > CAPS.textChars * 6) stop('babble');
      else if (stopped === undefined) {
        try {
          wire.push(decoder.write(chunk));
        } catch {
          stop('crashed');
        }
      }
    });
    // a child that dies while it is being fed closes the pipe; its exit says why
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('close', (code, signalName) => {
      finish();
      // V8 aborts the process when its heap cap is reached
      const outOfMemory = signalName === 'SIGABRT' || signalName === 'SIGTRAP' || code === 134;
      resolve(stopped ?? (code === 0 ? 'exited' : outOfMemory ? 'memory' : 'crashed'));
    });
    child.stdin.end(bytes);
  });
}

/** Resident memory of another process, from /proc; 0 where there is none (the heap cap still holds there). */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
