import { INDEX_FIELDS } from '../index-fields.js';
import type { IndexName } from '../search-index.js';

/** A table of libs/database/search-tables. */
export interface SearchTable {
  readonly name: string;
  /** Number field of the document → column. */
  readonly numbers: Readonly<Record<string, string>>;
}

function table(index: IndexName, name: string): SearchTable {
  const numbers: Record<string, string> = {};
  for (const field of INDEX_FIELDS[index].numbers) {
    numbers[field] = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
  return { name, numbers };
}

export const SEARCH_TABLES: Readonly<Record<IndexName, SearchTable>> = {
  vacancies: table('vacancies', 'search_vacancy'),
  jobseekers: table('jobseekers', 'search_jobseeker'),
};
