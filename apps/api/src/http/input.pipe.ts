import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { InvalidRequest, type FieldError } from './invalid-request.js';
import { isRecord } from './narrow.js';

/** JSON bodies are settings, not documents: documents are files. */
const JSON_BODY_LIMIT = 64 * 1024;

/**
 * Checks one part of a request against its schema. An empty query value counts as not given, as a plain HTML form sends it.
 * A body arrives as bytes and is parsed here, once its route is known to want JSON. Throws InvalidRequest.
 */
export class InputPipe implements PipeTransform {
  readonly #schema: z.ZodType;

  constructor(schema: z.ZodType) {
    this.#schema = schema;
  }

  transform(raw: unknown): unknown {
    return checkInput(this.#schema, raw instanceof Uint8Array ? parseJson(raw) : raw);
  }
}

/** The checked form of what was sent. Throws InvalidRequest naming every field that is wrong. */
export function checkInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  // the input tells a missing value from a wrong one; it is never repeated
  const parsed = schema.safeParse(withoutEmpty(raw ?? {}), { reportInput: true });
  if (!parsed.success) throw new InvalidRequest(parsed.error.issues.flatMap(fieldErrors));
  return parsed.data;
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > JSON_BODY_LIMIT) {
    throw new InvalidRequest([{ field: 'body', vi: 'Nội dung vượt 64 KB', en: 'The body is over 64 KB' }]);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidRequest([
      { field: 'body', vi: 'Nội dung không phải JSON hợp lệ', en: 'The body is not valid JSON' },
    ]);
  }
}

function withoutEmpty(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  for (const key in raw) {
    if (raw[key] === '') return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ''));
  }
  return raw;
}

/** What to tell the caller about one issue, without repeating the value. */
function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const field = issue.path.length === 0 ? 'body' : issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.').slice(0, 80),
        vi: 'Tham số này không tồn tại',
        en: 'There is no such parameter',
      }));
    case 'invalid_type':
      return [
        issue.input === undefined
          ? { field, vi: 'Thiếu giá trị', en: 'A value is missing' }
          : {
              field,
              vi: `Sai kiểu dữ liệu, cần ${TYPES_VI[issue.expected] ?? issue.expected}`,
              en: `Wrong type, expected ${issue.expected}`,
            },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return [{ field, vi: `Chỉ nhận một trong: ${values}`, en: `Must be one of: ${values}` }];
    }
    case 'too_small':
      return [
        {
          field,
          vi: `Tối thiểu ${issue.minimum}${unitVi(issue.origin)}`,
          en: `At least ${issue.minimum}${unitEn(issue.origin)}`,
        },
      ];
    case 'too_big':
      return [
        {
          field,
          vi: `Tối đa ${issue.maximum}${unitVi(issue.origin)}`,
          en: `At most ${issue.maximum}${unitEn(issue.origin)}`,
        },
      ];
    case 'custom':
      return [
        {
          field,
          vi: String(issue.params?.['vi'] ?? 'Giá trị không hợp lệ'),
          en: String(issue.params?.['en'] ?? 'Not a valid value'),
        },
      ];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      break;
  }
  return [{ field, vi: 'Giá trị không đúng dạng', en: 'Not of the expected form' }];
}

const TYPES_VI: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự, một giá trị',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng',
};

function unitVi(origin: string): string {
  return origin === 'string' ? ' ký tự' : origin === 'array' ? ' giá trị' : '';
}

function unitEn(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' values' : '';
}
