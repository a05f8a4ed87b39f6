const REMEMBERED_AT_MOST = 2_048;

/**
 * A pure function of one text that remembers its answers: lists repeat the same benefits, requirements and places in
 * hundreds of rows. Starts afresh when full.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = work(text);
    if (known.size >= REMEMBERED_AT_MOST) known.clear();
    known.set(text, { answer });
    return answer;
  };
}
