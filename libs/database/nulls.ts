type Nullable<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> | null | undefined };

/** An object of the domain from a row: a null column is an absent property. */
export function withoutNulls<T extends object>(row: Nullable<T>): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as T;
}
