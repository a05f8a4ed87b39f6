import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MatchRun, RunPhase, RunProgress } from '#database';
import { DEFAULT_MATCH_POLICY, EXPORT_KINDS, matchPolicySchema, MatchRuns } from '#matching';
import { readArguments, wholeNumber } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { withService } from '../service.js';
import { runSummary } from './run-summary.js';
import type { Verb } from './verb.js';

const USAGE =
  'match run [--province CODE] [--policy FILE] [--seed N] [--json] | match run --continue RUN [--json] | match cancel RUN | match export RUN [--what assignment|candidates|reasons|seats|fairness|training] [--format ndjson|xlsx] | match diff RUN RUN | match policy [--schema]';

const PHASES: Readonly<Record<RunPhase, string>> = {
  snapshot: 'đọc dữ liệu · reading',
  scan: 'xét các cặp · scanning',
  clear: 'phân bổ · clearing',
  certify: 'kiểm chứng · certifying',
  publish: 'công bố · publishing',
};

/** `match run|cancel|export|diff`: a batch over all open seats, its matches as a file, and who moved between two runs. */
export const match: Verb = async ({ args, env, terminal }) => {
  const { values, positionals } = readArguments(args, {
    province: { type: 'string' },
    policy: { type: 'string' },
    seed: { type: 'string' },
    continue: { type: 'string' },
    format: { type: 'string' },
    what: { type: 'string' },
    json: { type: 'boolean' },
    schema: { type: 'boolean' },
  });
  const [action, first, second, ...more] = positionals;

  if (action === 'run' && first === undefined) {
    const policy = values.policy === undefined ? undefined : await readPolicy(values.policy);
    const seed = values.seed === undefined ? undefined : wholeNumber('seed', values.seed, 0);
    return withService(env, terminal, { worker: true }, async ({ app }) => {
      const runs = app.get(MatchRuns);
      const { runId } = await runs.request({
        ...(values.province === undefined ? {} : { provinceCode: values.province }),
        ...(policy === undefined ? {} : { policy }),
        ...(seed === undefined ? {} : { seed }),
        ...(values.continue === undefined ? {} : { continues: values.continue }),
        requestedBy: 'cli',
      });
      const run = await untilOver(runs, runId, (line) => terminal.progress(line));
      if (values.json === true) terminal.printJson(run);
      else for (const line of runSummary(run)) terminal.print(line);
      if (run.state === 'published') return 0;
      throw new CliError(
        run.state === 'cancelled'
          ? `${runId}: đợt ghép đã bị hủy · the run was cancelled`
          : `${runId}: đợt ghép hỏng · the run failed (${run.failedFor ?? run.state})`,
        1,
      );
    });
  }

  if (action === 'cancel' && first !== undefined && second === undefined) {
    return withService(env, terminal, { worker: false }, async ({ app }) => {
      const { id, state } = await app.get(MatchRuns).cancel(first);
      terminal.print(`${id} ${state}`);
      return 0;
    });
  }

  if (action === 'export' && first !== undefined && second === undefined) {
    const format = values.format ?? 'ndjson';
    const what = EXPORT_KINDS.find((name) => name === (values.what ?? 'assignment'));
    if ((format !== 'ndjson' && format !== 'xlsx') || what === undefined) throw new CliError(USAGE, 2);
    return withService(env, terminal, { worker: false }, async ({ app }) => {
      for await (const chunk of app.get(MatchRuns).export(first, { format, what })) await terminal.write(chunk);
      return 0;
    });
  }

  if (action === 'diff' && first !== undefined && second !== undefined && more.length === 0) {
    return withService(env, terminal, { worker: false }, async ({ app }) => {
      terminal.printJson(await app.get(MatchRuns).diff(first, second));
      return 0;
    });
  }

  if (action === 'policy' && first === undefined) {
    terminal.print(JSON.stringify(values.schema === true ? matchPolicySchema() : DEFAULT_MATCH_POLICY, null, 2));
    return 0;
  }
  throw new CliError(USAGE, 2);
};

/** Waits for the end of a run, and says each new phase and percent. */
async function untilOver(runs: MatchRuns, runId: string, say: (line: string) => void): Promise<MatchRun> {
  let said = '';
  for (;;) {
    const run = await runs.get(runId);
    if (run.state !== 'requested' && run.state !== 'running') return run;
    const { progress } = run;
    const line = progress === undefined ? '' : lineOf(progress);
    if (line !== said) say(line);
    said = line;
    await sleep(50);
  }
}

function lineOf({ phase, percent, failures = 0 }: RunProgress): string {
  const trouble = failures === 0 ? '' : ` (hỏng ${failures} lần, làm lại · failed ${failures} times, trying again)`;
  return `${String(percent).padStart(3)} % ${PHASES[phase]}${trouble}`;
}

async function readPolicy(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new CliError(`${file}: không phải tệp JSON đọc được · is not a readable JSON file`, 2);
  }
}
