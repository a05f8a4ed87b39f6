import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '#contracts';
import { CentreStore, EmployerStore, VacancyStore } from '#database';
import { DomainError, isOpen } from '#domain';
import { Metrics } from '#logging';
import { VacancySearch } from '#search';
import { sendCacheable } from '../http/cacheable.js';
import { Route, RouteParams, RouteQuery } from '../http/route.js';
import { READ_VACANCY, SEARCH_VACANCIES, toSearchParams, type SearchVacanciesQuery } from './vacancies.http.js';
import { vacancyDetail } from './vacancy-detail.js';

/** What the widget and any portal read. Nothing here carries personal data. */
@Controller()
export class VacanciesController {
  readonly #searches;

  constructor(
    private readonly search: VacancySearch,
    private readonly vacancies: VacancyStore,
    private readonly employers: EmployerStore,
    private readonly centres: CentreStore,
    metrics: Metrics,
  ) {
    this.#searches = metrics.counter('search_requests_total', 'Answered vacancy searches', ['engine', 'degraded']);
  }

  @Route(SEARCH_VACANCIES)
  async find(
    @RouteQuery(SEARCH_VACANCIES) query: SearchVacanciesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tookMs, ...answer } = await this.search.search(toSearchParams(query));
    this.#searches.inc({ engine: answer.engine, degraded: String(answer.degraded) });
    sendCacheable(request, reply, answer, { tookMs });
  }

  @Route(READ_VACANCY)
  async read(
    @RouteParams(READ_VACANCY) { id }: { id: string },
    @RouteQuery(READ_VACANCY) { lang }: { lang: Lang },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const vacancy = await this.vacancies.get(id);
    if (vacancy === undefined) throw new DomainError('request.not-found');
    if (!isOpen(vacancy, new Date().toISOString())) throw new DomainError('vacancy.gone');
    const [employer, centre] = await Promise.all([
      this.employers.get(vacancy.employerId),
      this.centres.get(vacancy.centreId),
    ]);
    if (employer === undefined || centre === undefined) throw new Error('a vacancy without employer or centre');
    sendCacheable(request, reply, vacancyDetail(vacancy, employer, centre, lang));
  }
}
