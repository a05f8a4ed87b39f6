import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { DomainError } from '#domain';
import { checkInput } from './input.pipe.js';
import { InvalidRequest } from './invalid-request.js';
import { isRecord } from './narrow.js';

/** Bytes of one file; the readers' own cap (reference figures of poison files). */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

export const MULTIPART_LIMITS = {
  fileSize: UPLOAD_LIMIT,
  files: 1,
  fields: 20,
  fieldSize: 4_096,
  parts: 21,
  headerPairs: 20,
};

/** A document as it was sent, with the checked fields beside it. */
export interface Upload<F> {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly fields: F;
}

/**
 * Reads `multipart/form-data` with one file, or a JSON document as the body. Fields come as form parts or in the query. Throws
 * `request.invalid`, `file.empty`, `file.unsupported`, `request.too-large`.
 */
export async function readUpload<S extends z.ZodObject>(
  request: FastifyRequest,
  schema: S,
): Promise<Upload<z.output<S>>> {
  const query = isRecord(request.query) ? request.query : {};
  if (Buffer.isBuffer(request.body)) {
    return checked(request.body, 'notice.json', query, schema);
  }
  if (!request.isMultipart())
    throw new DomainError('file.unsupported', { detail: 'multipart/form-data or application/json' });
  const { file, fields } = await readParts(request);
  if (file === undefined) {
    throw new InvalidRequest([{ field: 'file', vi: 'Thiếu tệp', en: 'The file is missing' }]);
  }
  return checked(file.bytes, baseName(file.name), { ...query, ...fields }, schema);
}

interface Parts {
  readonly file: { readonly bytes: Uint8Array; readonly name: string } | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function readParts(request: FastifyRequest): Promise<Parts> {
  const fields: Record<string, unknown> = {};
  let file: Parts['file'];
  try {
    for await (const part of request.parts({ limits: MULTIPART_LIMITS })) {
      if (part.type === 'field') fields[part.fieldname] = part.value;
      else if (part.fieldname === 'file') file = await load(part);
      else {
        // a file where a field belongs: read past it, and let the schema name it
        part.file.resume();
        fields[part.fieldname] = null;
      }
    }
  } catch (error) {
    // limits say so by their status; everything else the parser throws is a form that is cut or garbled
    if (error instanceof Error && 'statusCode' in error) throw error;
    throw new InvalidRequest([{ field: 'body', vi: 'Không đọc được biểu mẫu gửi lên', en: 'The form cannot be read' }]);
  }
  return { file, fields };
}

async function load(part: MultipartFile): Promise<{ bytes: Uint8Array; name: string }> {
  return { bytes: await part.toBuffer(), name: part.filename };
}

function checked<S extends z.ZodObject>(
  bytes: Uint8Array,
  fileName: string,
  fields: unknown,
  schema: S,
): Upload<z.output<S>> {
  const parsed = checkInput(schema, fields);
  if (bytes.length === 0) throw new DomainError('file.empty', { place: { file: fileName } });
  return { bytes, fileName, fields: parsed };
}

/** A name to show, never a path: browsers and attackers send both kinds of slash. */
function baseName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // control and direction-changing characters could make a name look like another one
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-120);
  return clean === '' ? 'notice' : clean;
}
