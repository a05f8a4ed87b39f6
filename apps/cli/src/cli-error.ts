/** What ends a command: one clear line on stderr and an exit code (1 = failed, 2 = bad usage or surroundings). */
export class CliError extends Error {
  readonly exitCode: 1 | 2;

  constructor(line: string, exitCode: 1 | 2) {
    super(line);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}
