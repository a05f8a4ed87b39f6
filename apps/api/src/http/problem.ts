import { HttpException } from '@nestjs/common';
import type { Lang, Problem } from '#contracts';
import { DomainError, ERROR_CODES, type ErrorCode } from '#domain';
import { InvalidRequest } from './invalid-request.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The closed code of whatever was thrown. What nobody foresaw is `internal`. */
export function errorCodeOf(error: unknown): ErrorCode {
  if (error instanceof DomainError) return error.code;
  const status = statusOf(error);
  if (status !== undefined && status < 500) return CODE_OF_STATUS[status] ?? 'request.invalid';
  const code = codeOf(error);
  if (code !== undefined && isErrorCode(code)) return code;
  if (code !== undefined && (LOST_CONNECTION.has(code) || /^(08|53|57P)/.test(code))) return 'service.unavailable';
  return 'internal';
}

/**
 * RFC 9457 body for an error: stable code, a sentence for a person in their language, the fields that are wrong.
 * Nothing of the error itself but a DomainError's own detail, which holds no personal data.
 */
export function problemOf(error: unknown, context: { lang: Lang; path: string; requestId: string }): Problem {
  const code = errorCodeOf(error);
  const entry = ERROR_CODES[code];
  return {
    type: `urn:cung-cau:problem:${code}`,
    title: entry.en,
    status: entry.status,
    code,
    ...(error instanceof DomainError && error.detail !== undefined ? { detail: error.detail } : {}),
    message: entry[context.lang],
    instance: context.path,
    requestId: context.requestId,
    ...fieldsOf(error, context.lang),
  };
}

function fieldsOf(error: unknown, lang: Lang): Pick<Problem, 'errors'> {
  if (error instanceof InvalidRequest) {
    return { errors: error.fields.map((fault) => ({ field: fault.field, message: fault[lang] })) };
  }
  if (error instanceof DomainError && Object.keys(error.place).length > 0) {
    const { file, sheet, cell, field } = error.place;
    const place = [file, sheet, cell, field].filter((part) => part !== undefined).join(' / ');
    return { errors: [{ field: place, message: ERROR_CODES[error.code][lang] }] };
  }
  return {};
}

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'request.unauthorised',
  404: 'request.not-found',
  405: 'request.not-found',
  413: 'request.too-large',
  415: 'file.unsupported',
  429: 'request.too-many',
};

/** The database or the queue is away for a moment: the caller may try again. */
const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // TypeORM wraps the driver's error
  const source = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  return 'code' in source && typeof source.code === 'string' ? source.code : undefined;
}
