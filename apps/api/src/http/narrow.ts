/** Whether a value is an object with named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of a closed table, typed. */
export function namesOf<T extends object>(table: T): readonly (keyof T & string)[] {
  const isName = (name: string): name is keyof T & string => Object.hasOwn(table, name);
  return Object.keys(table).filter(isName);
}
