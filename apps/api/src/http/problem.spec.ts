import { DomainError } from '#domain';
import { InvalidRequest } from './invalid-request.js';
import { errorCodeOf, problemOf } from './problem.js';

const context = { lang: 'vi', path: '/v1/x', requestId: 'r1' } as const;

test('a domain error keeps its code, its sentence in the language asked for, and its place', () => {
  const error = new DomainError('file.corrupt', { place: { file: 'a.xlsx', sheet: 'Tờ 1', cell: 'B7' } });
  expect(problemOf(error, { ...context, lang: 'en' })).toEqual({
    type: 'urn:cung-cau:problem:file.corrupt',
    title: 'The file is damaged',
    status: 422,
    code: 'file.corrupt',
    message: 'The file is damaged',
    instance: '/v1/x',
    requestId: 'r1',
    errors: [{ field: 'a.xlsx / Tờ 1 / B7', message: 'The file is damaged' }],
  });
});

test('wrong fields are listed with Vietnamese messages', () => {
  const error = new InvalidRequest([{ field: 'page', vi: 'Tối thiểu 1', en: 'At least 1' }]);
  expect(problemOf(error, context)).toMatchObject({
    status: 400,
    code: 'request.invalid',
    errors: [{ field: 'page', message: 'Tối thiểu 1' }],
  });
});

test('nothing of an unforeseen error reaches the caller', () => {
  const problem = problemOf(new Error('password of Nguyễn Văn A is 123'), context);
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(problem)).not.toMatch(/Nguyễn|123|problem\.spec/);
});

test.each([
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'service.unavailable'],
  [Object.assign(new Error('x'), { code: '57P01' }), 'service.unavailable'],
  [
    Object.assign(new Error('x'), { driverError: Object.assign(new Error('y'), { code: '08006' }) }),
    'service.unavailable',
  ],
  [Object.assign(new Error('x'), { code: 'service.unavailable' }), 'service.unavailable'],
  [Object.assign(new Error('x'), { code: '23505' }), 'internal'],
  [Object.assign(new Error('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }), 'request.too-large'],
  [Object.assign(new Error('x'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }), 'file.unsupported'],
  ['a string', 'internal'],
])('%p becomes %s', (error, code) => {
  expect(errorCodeOf(error)).toBe(code);
});
