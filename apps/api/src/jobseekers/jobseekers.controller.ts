import { Controller } from '@nestjs/common';
import { JobseekerSearch, type JobseekerSearchReply } from '#search';
import { Route, RouteQuery } from '../http/route.js';
import { SEARCH_JOBSEEKERS, type SearchJobseekersQuery } from './jobseekers.http.js';

/** Whom an officer may introduce. Hits are pseudonymous; opening a person is another, audited, step. */
@Controller()
export class JobseekersController {
  constructor(private readonly search: JobseekerSearch) {}

  @Route(SEARCH_JOBSEEKERS)
  find(
    @RouteQuery(SEARCH_JOBSEEKERS) { lang: _lang, q, ...query }: SearchJobseekersQuery,
  ): Promise<JobseekerSearchReply> {
    return this.search.search({ ...query, ...(q === undefined ? {} : { q: q.normalize('NFC').trim() }) });
  }
}
