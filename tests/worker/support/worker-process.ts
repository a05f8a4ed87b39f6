import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { builtFile } from '#config';

/** The built worker as its own process, as `npm start` and the container start it. */
export class WorkerProcess {
  /** Everything it wrote to stderr: its log, one JSON object a line. */
  log = '';
  readonly #exited: Promise<number | null>;

  private constructor(
    readonly child: ChildProcess,
    stderr: Readable,
  ) {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.log += text;
    });
    // not "close": it never comes once the channel to the child was given up
    this.#exited = Promise.all([once(child, 'exit'), once(stderr, 'end')]).then(() => child.exitCode);
  }

  /** Starts it without waiting for anything. */
  static spawn(environment: Record<string, string>): WorkerProcess {
    const child = fork(builtFile(import.meta.url, '../../../apps/worker/src/main.js'), [], {
      env: { NODE_ENV: 'production', LOG_LEVEL: 'info', ...environment },
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    if (child.stderr === null) throw new Error('no stderr');
    return new WorkerProcess(child, child.stderr);
  }

  /** Resolves when it says that it is ready; fails with its log when it ends instead. */
  static async start(environment: Record<string, string>): Promise<WorkerProcess> {
    const worker = WorkerProcess.spawn(environment);
    await Promise.race([
      once(worker.child, 'message'),
      worker.#exited.then((code) => {
        throw new Error(`worker ended (${code ?? 'signal'}): ${worker.log}`);
      }),
    ]);
    return worker;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#exited;
  }

  /** SIGTERM; the exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.#exited;
  }

  exit(): Promise<number | null> {
    return this.#exited;
  }
}
