/** The newest version of each id, in the order of the ids' first appearance. */
export function newestOfEach<T extends { readonly id: string; readonly version: number }>(items: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const item of items) {
    const known = newest.get(item.id);
    if (known === undefined || known.version <= item.version) newest.set(item.id, item);
  }
  return [...newest.values()];
}
