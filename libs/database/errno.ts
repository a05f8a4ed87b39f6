/** The system's code of a failed call, such as `ENOENT`; undefined for any other failure. */
export function errnoOf(error: unknown): string | undefined {
  // not `instanceof Error`: the system's errors may come from another realm
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
