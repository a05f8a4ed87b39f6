/** Milliseconds by phase of one piece of work. */
export class PhaseClock {
  readonly milliseconds: Record<string, number> = {};
  #since = performance.now();

  end(phase: string): void {
    this.split({ [phase]: performance.now() - this.#since });
  }

  /** Ends a stretch whose phases took turns. */
  split(phases: Readonly<Record<string, number>>): void {
    for (const [phase, milliseconds] of Object.entries(phases)) this.milliseconds[phase] = Math.round(milliseconds);
    this.#since = performance.now();
  }
}
