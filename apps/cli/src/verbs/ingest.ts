import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Outbox } from '#database';
import { DomainError } from '#domain';
import { NoticeIntake, type NoticeReport } from '#ingest';
import { readArguments } from '../arguments.js';
import { CliError } from '../cli-error.js';
import { withService } from '../service.js';
import type { Terminal } from '../terminal.js';
import type { Verb } from './verb.js';

/**
 * `ingest FILE…`: reads notices (or, with --supply, lists of jobseekers) and waits until their rows are searchable. With --dry-run
 * nothing is stored. Exit 1 when a file was refused as a whole.
 */
export const ingest: Verb = async ({ args, env, terminal }) => {
  const { values, positionals: files } = readArguments(args, {
    'dry-run': { type: 'boolean' },
    source: { type: 'string' },
    json: { type: 'boolean' },
    supply: { type: 'boolean' },
    'consent-text': { type: 'string' },
    'collected-by': { type: 'string' },
  });
  if (files.length === 0) throw new CliError('ingest FILE… [--dry-run] [--source NAME] [--json]', 2);
  const dryRun = values['dry-run'] === true;
  const consentText = values['consent-text'];
  const collectedBy = values['collected-by'];
  const documents = await Promise.all(
    files.map(async (file) => ({ fileName: path.basename(file), bytes: await readOrFail(file) })),
  );

  return withService(env, terminal, { worker: !dryRun }, async ({ app }) => {
    const intake = app.get(NoticeIntake);
    let refused = 0;
    for (const { fileName, bytes } of documents) {
      const document = {
        bytes,
        fileName,
        kind: values.supply === true ? ('supply' as const) : ('vacancies' as const),
        channel: 'cli' as const,
        sender: values.source ?? 'cli',
        ...(consentText === undefined || collectedBy === undefined
          ? {}
          : {
              consent: {
                purposes: ['introduction' as const],
                textVersion: consentText,
                collectedBy,
                date: new Date().toISOString().slice(0, 10),
              },
            }),
      };
      try {
        const report = dryRun ? await intake.dryRun(document) : await receiveAndWait(intake, app.get(Outbox), document);
        if (report.notice.state === 'refused') refused++;
        if (values.json === true) terminal.printJson(report);
        else printReport(terminal, fileName, report);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refused++;
        terminal.warn(`${fileName}: ${error.message}`);
      }
    }
    return refused === 0 ? 0 : 1;
  });
};

async function readOrFail(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliError(
      `${file}: không mở được · cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : ''})`,
      2,
    );
  }
}

/** Resolves when the worker has read the notice and the index has taken its rows. */
async function receiveAndWait(
  intake: NoticeIntake,
  outbox: Outbox,
  document: Parameters<NoticeIntake['receive']>[0],
): Promise<NoticeReport> {
  const { noticeId } = await intake.receive(document);
  for (;;) {
    const report = await intake.report(noticeId);
    const finished = report.notice.state === 'read' || report.notice.state === 'refused';
    if (finished && (await outbox.lag()) === 0) return report;
    await sleep(100);
  }
}

function printReport(terminal: Terminal, fileName: string, { notice, issues }: NoticeReport): void {
  const { counts } = notice;
  terminal.print(
    `${fileName}: ${counts.rowsRead} dòng · rows = ${counts.published} đã đăng · published + ${counts.waiting} chờ duyệt · waiting + ${counts.refused} từ chối · refused`,
  );
  for (const issue of issues) {
    terminal.print(
      `  ${[issue.sheet, issue.cell ?? (issue.row === undefined ? undefined : `dòng · row ${issue.row}`), issue.field].filter((part) => part !== undefined).join(' › ')} [${issue.code}] ${issue.vi} · ${issue.en}`,
    );
  }
}
