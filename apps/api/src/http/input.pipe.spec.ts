import { z } from 'zod';
import * as field from './fields.js';
import { InputPipe } from './input.pipe.js';
import { InvalidRequest, type FieldError } from './invalid-request.js';

const schema = z.strictObject({
  park: field.list(field.slug).exactOptional(),
  page: field.page,
  sort: z.enum(['newest', 'wage']).exactOptional(),
  q: z.string().max(5).exactOptional(),
});
const pipe = new InputPipe(schema);

function faults(raw: unknown): readonly FieldError[] {
  try {
    pipe.transform(raw);
  } catch (error) {
    if (error instanceof InvalidRequest) return error.fields;
    throw error;
  }
  return [];
}

test('lists are commas, repetitions, or both', () => {
  expect(pipe.transform({ park: 'a,b' })).toEqual({ park: ['a', 'b'], page: 1 });
  expect(pipe.transform({ park: ['a', 'b, c'] })).toEqual({ park: ['a', 'b', 'c'], page: 1 });
});

test('an empty value counts as not given, as an HTML form sends it', () => {
  expect(pipe.transform({ park: '', q: '', page: '' })).toEqual({ page: 1 });
});

test('unknown parameters are named, each of them', () => {
  expect(faults({ pag: '1', Q: 'x' }).map((fault) => fault.field)).toEqual(['pag', 'Q']);
});

test('every wrong parameter is named in both languages and no value is repeated', () => {
  const found = faults({ page: '0', sort: 'secret-value', q: 'secret-value' });
  expect(found).toEqual([
    { field: 'page', vi: 'Tối thiểu 1', en: 'At least 1' },
    { field: 'sort', vi: 'Chỉ nhận một trong: newest, wage', en: 'Must be one of: newest, wage' },
    { field: 'q', vi: 'Tối đa 5 ký tự', en: 'At most 5 characters' },
  ]);
});

test('a value given twice where one is wanted is an error of that field', () => {
  expect(faults({ q: ['a', 'b'] })).toMatchObject([{ field: 'q' }]);
});

test('a missing value and a value of the wrong type are told apart', () => {
  const body = new InputPipe(z.strictObject({ runs: z.int() }));
  const message = (raw: unknown): unknown => {
    try {
      return body.transform(Buffer.from(JSON.stringify(raw)));
    } catch (error) {
      return error instanceof InvalidRequest ? error.fields[0]?.en : error;
    }
  };
  expect(message({})).toBe('A value is missing');
  expect(message({ runs: 'x' })).toBe('Wrong type, expected number');
});

test('a list is capped', () => {
  expect(faults({ park: Array.from({ length: 21 }, (_, i) => `p${i}`) })).toMatchObject([
    { field: 'park', vi: 'Tối đa 20 giá trị' },
  ]);
});

test.each([
  ['not JSON', Buffer.from('{')],
  ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['too large', Buffer.alloc(70_000, 0x20)],
])('a body that is %s is an error of the body', (_name, body) => {
  expect(faults(body)).toMatchObject([{ field: 'body' }]);
});
