/**
 * The clauses of a running text. Lists say the same clauses in ever new order, so clauses are what is worth remembering;
 * a decimal comma ("1,5 năm") ends none.
 */
export function clausesOf(text: string): string[] {
  return text.split(/[;\n]|,(?!\d)|\.(?=\s|$)/).filter((clause) => clause.trim() !== '');
}
