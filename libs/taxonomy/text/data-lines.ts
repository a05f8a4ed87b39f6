/** The non-empty lines of a `*.data.ts` block, split at `|` into trimmed fields. */
export function dataLines(block: string): string[][] {
  return block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((field) => field.trim()));
}

/** A field such as `a; b; c` as its parts; an empty or missing field has none. */
export function listField(field: string | undefined): string[] {
  return (field ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
