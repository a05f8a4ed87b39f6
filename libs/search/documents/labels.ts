/** Vietnamese labels of codes; a code that the list does not have is left out. */
export function labelsOf(
  terms: readonly { readonly code: string; readonly vi: string }[],
  codes: readonly string[],
): string[] {
  return codes.flatMap((code) => terms.find((term) => term.code === code)?.vi ?? []);
}
