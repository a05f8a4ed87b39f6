import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import {
  allJobseekerDocuments,
  countSearchableJobseekers,
  jobseekerDocuments,
} from './documents/jobseeker-documents.js';
import { allVacancyDocuments, countSearchableVacancies, vacancyDocuments } from './documents/vacancy-documents.js';
import type { IndexName, SearchDocument } from './search-index.js';

/** Rows per read and documents per batch of a rebuild. */
const BATCH = 1_000;

/** Documents of the rows as they are now. */
@Injectable()
export class DocumentSource {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that belong in the index. */
  of(index: IndexName, ids: readonly string[]): Promise<SearchDocument[]> {
    return index === 'vacancies' ? vacancyDocuments(this.database, ids) : jobseekerDocuments(this.database, ids);
  }

  /** All that belong in the index. */
  all(index: IndexName): AsyncGenerator<SearchDocument[]> {
    return index === 'vacancies'
      ? allVacancyDocuments(this.database, BATCH)
      : allJobseekerDocuments(this.database, BATCH);
  }

  /** How many belong in the index. */
  count(index: IndexName): Promise<number> {
    return index === 'vacancies' ? countSearchableVacancies(this.database) : countSearchableJobseekers(this.database);
  }
}
