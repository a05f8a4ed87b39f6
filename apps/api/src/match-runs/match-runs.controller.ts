import { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Lang } from '#contracts';
import { MatchRuns } from '#matching';
import { Route, RouteBody, RouteParams, RouteQuery } from '../http/route.js';
import {
  CANCEL_MATCH_RUN,
  DIFF_MATCH_RUNS,
  EXPORT_MATCHES,
  NDJSON,
  READ_MATCH_RUN,
  READ_MATCHES,
  REQUEST_MATCH_RUN,
  type ExportQuery,
  type MatchesQuery,
  type MatchRunRequest,
  type WireDiff,
  type WireMatchPage,
  type WireRun,
} from './match-runs.http.js';
import {
  READ_FAIRNESS,
  READ_TRAINING_DEMAND,
  type SheetQuery,
  type WireFairness,
  type WireTrainingDemand,
  XLSX,
} from './run-sheets.http.js';
import { matchReader, wireFairness, wireRun, wireTrainingDemand } from './wire-match.js';

/** Batch matching for the centre's staff. */
@Controller()
export class MatchRunsController {
  constructor(private readonly runs: MatchRuns) {}

  @Route(REQUEST_MATCH_RUN)
  async request(
    @RouteBody(REQUEST_MATCH_RUN) { province, policy, seed, continues }: MatchRunRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; state: 'requested' }> {
    const { runId } = await this.runs.request({
      ...(province === undefined ? {} : { provinceCode: province }),
      ...(policy === undefined ? {} : { policy }),
      ...(seed === undefined ? {} : { seed }),
      ...(continues === undefined ? {} : { continues }),
      requestedBy: 'staff',
    });
    reply.header('location', `/v1/match-runs/${runId}`);
    return { id: runId, state: 'requested' };
  }

  @Route(READ_MATCH_RUN)
  async read(@RouteParams(READ_MATCH_RUN) { id }: { id: string }): Promise<WireRun> {
    return wireRun(await this.runs.get(id));
  }

  @Route(CANCEL_MATCH_RUN)
  async cancel(@RouteParams(CANCEL_MATCH_RUN) { id }: { id: string }): Promise<WireRun> {
    return wireRun(await this.runs.cancel(id));
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

  @Route(READ_FAIRNESS)
  async fairness(
    @RouteParams(READ_FAIRNESS) { id }: { id: string },
    @RouteQuery(READ_FAIRNESS) { format }: SheetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WireFairness | StreamableFile> {
    const sheet = wireFairness(await this.runs.fairness(id));
    return format === 'json' ? sheet : this.#workbook(id, 'fairness', reply);
  }

  @Route(READ_TRAINING_DEMAND)
  async trainingDemand(
    @RouteParams(READ_TRAINING_DEMAND) { id }: { id: string },
    @RouteQuery(READ_TRAINING_DEMAND) { format }: SheetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WireTrainingDemand | StreamableFile> {
    const demand = wireTrainingDemand(await this.runs.trainingDemand(id));
    return format === 'json' ? demand : this.#workbook(id, 'training', reply);
  }

  #workbook(id: string, what: 'fairness' | 'training', reply: FastifyReply): StreamableFile {
    reply.type(XLSX).header('content-disposition', `attachment; filename="${what}-${id}.xlsx"`);
    return new StreamableFile(Readable.from(this.runs.export(id, { format: 'xlsx', what }), { objectMode: false }));
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
