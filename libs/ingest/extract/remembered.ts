const REMEMBERED_AT_MOST = 4_096;

/**
 * A pure function of one text that remembers its answers: lists repeat the same benefits, requirements and places in
 * hundreds of rows. Starts afresh when full.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as T;
    const fresh = work(text);
    if (known.size >= REMEMBERED_AT_MOST) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
