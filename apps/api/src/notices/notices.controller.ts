import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '#contracts';
import { DomainError, ERROR_CODES, type NoticeKind } from '#domain';
import { NoticeIntake, type IncomingDocument, type NoticeReport } from '#ingest';
import { Route, RouteParams, RouteQuery } from '../http/route.js';
import { readUpload } from '../http/upload.js';
import {
  READ_NOTICE,
  READ_SUPPLY_FILE,
  SEND_NOTICE,
  SEND_SUPPLY_FILE,
  type ReportQuery,
  type WireReceipt,
  type WireReport,
} from './notices.http.js';

/** Notices of firms and boards, and lists of institutions: the same road with another reader at its end. */
@Controller()
export class NoticesController {
  constructor(private readonly intake: NoticeIntake) {}

  @Route(SEND_NOTICE)
  async sendNotice(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WireReceipt | WireReport> {
    const { bytes, fileName, fields } = await readUpload(request, SEND_NOTICE.body.fields);
    const document: IncomingDocument = { bytes, fileName, kind: 'vacancies', channel: 'api', sender: fields.sender };
    return this.#take(document, fields, reply, '/v1/notices');
  }

  @Route(SEND_SUPPLY_FILE)
  async sendSupplyFile(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WireReceipt | WireReport> {
    const { bytes, fileName, fields } = await readUpload(request, SEND_SUPPLY_FILE.body.fields);
    const document: IncomingDocument = {
      bytes,
      fileName,
      kind: 'supply',
      channel: 'api',
      sender: fields.sender,
      consent: {
        purposes: fields.consentPurposes,
        textVersion: fields.consentText,
        collectedBy: fields.consentCollectedBy,
        date: fields.consentDate,
      },
    };
    return this.#take(document, fields, reply, '/v1/supply-files');
  }

  @Route(READ_NOTICE)
  readNotice(
    @RouteParams(READ_NOTICE) { id }: { id: string },
    @RouteQuery(READ_NOTICE) query: ReportQuery,
  ): Promise<WireReport> {
    return this.#report(id, 'vacancies', query);
  }

  @Route(READ_SUPPLY_FILE)
  readSupplyFile(
    @RouteParams(READ_SUPPLY_FILE) { id }: { id: string },
    @RouteQuery(READ_SUPPLY_FILE) query: ReportQuery,
  ): Promise<WireReport> {
    return this.#report(id, 'supply', query);
  }

  async #take(
    document: IncomingDocument,
    { dryRun, lang }: { dryRun: 'true' | 'false'; lang: Lang },
    reply: FastifyReply,
    road: string,
  ): Promise<WireReceipt | WireReport> {
    if (dryRun === 'true') {
      reply.code(200);
      const { id: _notStored, ...report } = wireReport(await this.intake.dryRun(document), { rows: 'all', lang });
      return report;
    }
    const { noticeId, duplicateOf, state } = await this.intake.receive(document);
    reply.code(202).header('location', `${road}/${noticeId}`);
    return { id: noticeId, state, ...(duplicateOf === undefined ? {} : { duplicateOf }) };
  }

  async #report(id: string, kind: NoticeKind, query: ReportQuery): Promise<WireReport> {
    const report = await this.intake.report(id);
    if (report.notice.kind !== kind) throw new DomainError('request.not-found');
    return wireReport(report, query);
  }
}

/** For the sender and the officer: what happened to each row, never the cells themselves. */
function wireReport({ notice, rows, issues }: NoticeReport, { rows: wanted, lang }: ReportQuery): WireReport {
  const { centreId: _centre, refusedFor, ...facts } = notice;
  return {
    ...facts,
    ...(refusedFor === undefined ? {} : { refusedFor: { code: refusedFor, message: ERROR_CODES[refusedFor][lang] } }),
    rows: rows
      .filter(({ state }) => wanted === 'all' || state === wanted)
      .map(({ sheet, row, state, recordId, duplicateOf }) => ({
        sheet,
        row,
        state,
        ...(recordId === undefined ? {} : { recordId }),
        ...(duplicateOf === undefined ? {} : { duplicateOf }),
      })),
    issues: issues.map(({ vi, en, ...issue }) => ({ ...issue, message: lang === 'en' ? en : vi })),
  };
}
