/** Whole UTC epoch seconds of an ISO instant or a local date. */
export function epochSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000);
}
