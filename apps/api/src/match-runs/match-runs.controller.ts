import { Readable } from 'node:stream';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Lang } from '#contracts';
import { MatchRuns } from '#matching';
import { Route, RouteBody, RouteParams, RouteQuery } from '../http/route.js';
import {
  DIFF_MATCH_RUNS,
  EXPORT_MATCHES,
  NDJSON,
  READ_MATCH_RUN,
  READ_MATCHES,
  REQUEST_MATCH_RUN,
  XLSX,
  type ExportQuery,
  type MatchesQuery,
  type MatchRunRequest,
  type WireDiff,
  type WireMatchPage,
  type WireRun,
} from './match-runs.http.js';
import { matchReader, wireRun } from './wire-match.js';

/** Batch matching for the centre's staff. */
@Controller()
export class MatchRunsController {
  constructor(private readonly runs: MatchRuns) {}

  @Route(REQUEST_MATCH_RUN)
  async request(
    @RouteBody(REQUEST_MATCH_RUN) { province, policy, seed }: MatchRunRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; state: 'requested' }> {
    const { runId } = await this.runs.request({
      ...(province === undefined ? {} : { provinceCode: province }),
      ...(policy === undefined ? {} : { policy }),
      ...(seed === undefined ? {} : { seed }),
      requestedBy: 'staff',
    });
    reply.header('location', `/v1/match-runs/${runId}`);
    return { id: runId, state: 'requested' };
  }

  @Route(READ_MATCH_RUN)
  async read(@RouteParams(READ_MATCH_RUN) { id }: { id: string }): Promise<WireRun> {
    return wireRun(await this.runs.get(id));
  }

  @Route(READ_MATCHES)
  async matches(
    @RouteParams(READ_MATCHES) { id }: { id: string },
    @RouteQuery(READ_MATCHES) { jobseeker, vacancy, assigned, page, lang }: MatchesQuery,
  ): Promise<WireMatchPage> {
    const run = await this.runs.get(id);
    const { matches, ...found } = await this.runs.matches({
      runId: id,
      ...(jobseeker === undefined ? {} : { jobseekerId: jobseeker }),
      ...(vacancy === undefined ? {} : { vacancyId: vacancy }),
      ...(assigned === undefined ? {} : { assigned: assigned === 'true' }),
      page,
    });
    const isQueued = matches.some((match) => match.queueRank !== undefined && !match.assigned);
    const seats = isQueued ? await this.runs.seats(id) : [];
    return { ...found, matches: matches.map(matchReader(run, seats, lang)) };
  }

  @Route(EXPORT_MATCHES)
  async export(
    @RouteParams(EXPORT_MATCHES) { id }: { id: string },
    @RouteQuery(EXPORT_MATCHES) { format, what }: ExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = this.runs.export(id, { format, what });
    reply
      .type(format === 'xlsx' ? XLSX : NDJSON)
      .header('content-disposition', `attachment; filename="${what}-${id}.${format}"`);
    await reply.send(Readable.from(bytes, { objectMode: false }));
  }

  @Route(DIFF_MATCH_RUNS)
  async diff(
    @RouteParams(DIFF_MATCH_RUNS) { id, other }: { id: string; other: string },
    @RouteQuery(DIFF_MATCH_RUNS) { lang }: { lang: Lang },
  ): Promise<WireDiff> {
    const { moves, changedInputs, ...difference } = await this.runs.diff(id, other);
    return {
      ...difference,
      changedInputs: [...changedInputs],
      moves: moves.map((move) => ({ ...move, reason: move.reason[lang] })),
    };
  }
}
