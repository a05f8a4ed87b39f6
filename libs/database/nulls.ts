/**
 * An object of the domain from a row: a null column is an absent property. The type is the caller's word for what the
 * columns hold; checks and the round-trip specs of the stores keep it true.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- see above
export function withoutNulls<T extends object>(row: object): T {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- SQL has no types; see above
  return present as T;
}
