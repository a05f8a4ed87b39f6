/** One value of a closed list printed on an official form, with both names. */
export interface Term<Code extends string = string> {
  code: Code;
  vi: string;
  en: string;
}

export const terms = <const Rows extends readonly (readonly [string, string, string])[]>(
  rows: Rows,
): readonly Term<Rows[number][0]>[] => rows.map(([code, vi, en]) => ({ code: code as Rows[number][0], vi, en }));
