import multipart from '@fastify/multipart';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problemOf } from './problem.js';
import { MULTIPART_LIMITS, readUpload, UPLOAD_LIMIT } from './upload.js';

const fields = z.strictObject({
  sender: z.string().default('staff'),
  dryRun: z.enum(['true', 'false']).default('false'),
});

let app: FastifyInstance;

beforeAll(async () => {
  app = fastify({ bodyLimit: UPLOAD_LIMIT });
  await app.register(multipart, { limits: MULTIPART_LIMITS });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, { lang: 'vi', path: '/', requestId: request.id });
    void reply.code(problem.status).send(problem);
  });
  app.post('/', (request) => echo(request));
});
afterAll(() => app.close());

async function echo(request: FastifyRequest): Promise<unknown> {
  const { bytes, fileName, fields: read } = await readUpload(request, fields);
  return { text: Buffer.from(bytes).toString().slice(0, 20), fileName, ...read };
}

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly content: string;
}

async function send(parts: readonly Part[], options: { query?: string; cut?: boolean } = {}) {
  const boundary = 'x-boundary';
  const body = parts
    .map(({ name, fileName, content }) => {
      const file = fileName === undefined ? '' : `; filename="${fileName}"`;
      return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
    })
    .join('');
  return app.inject({
    method: 'POST',
    url: `/${options.query ?? ''}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: options.cut === true ? body.slice(0, -3) : `${body}--${boundary}--\r\n`,
  });
}

test('a file and its fields are read, fields before or after the file', async () => {
  const file = { name: 'file', fileName: 'Tuyển dụng tháng 11.xlsx', content: 'bytes' };
  const sender = { name: 'sender', content: 'Ban quản lý' };
  const expected = { text: 'bytes', fileName: 'Tuyển dụng tháng 11.xlsx', sender: 'Ban quản lý', dryRun: 'false' };
  expect((await send([file, sender])).json()).toEqual(expected);
  expect((await send([sender, file])).json()).toEqual(expected);
});

test('a JSON body is the document itself, its fields are in the query', async () => {
  const reply = await app.inject({ method: 'POST', url: '/?dryRun=true', payload: { a: 1 } });
  expect(reply.json()).toEqual({ text: '{"a":1}', fileName: 'notice.json', sender: 'staff', dryRun: 'true' });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\x\\a.xlsx', 'a.xlsx'],
  ['a\u202Excod.exe', 'axcod.exe'],
  ['/', 'notice'],
])('the file name %p is shown as %p', async (fileName, shown) => {
  expect((await send([{ name: 'file', fileName, content: 'x' }])).json()).toMatchObject({ fileName: shown });
});

test.each([
  ['no file', [{ name: 'sender', content: 'a' }], 400, 'request.invalid'],
  ['an empty file', [{ name: 'file', fileName: 'a.csv', content: '' }], 422, 'file.empty'],
  [
    'an unknown field',
    [
      { name: 'nope', content: '1' },
      { name: 'file', fileName: 'a', content: 'x' },
    ],
    400,
    'request.invalid',
  ],
  ['a file where a field belongs', [{ name: 'sender', fileName: 'b', content: 'x' }], 400, 'request.invalid'],
  [
    'two files',
    [
      { name: 'file', fileName: 'a', content: 'x' },
      { name: 'file', fileName: 'b', content: 'x' },
    ],
    413,
    'request.too-large',
  ],
  [
    'a file over 20 MB',
    [{ name: 'file', fileName: 'a', content: 'x'.repeat(UPLOAD_LIMIT + 1) }],
    413,
    'request.too-large',
  ],
  [
    'a name of the prototype',
    [
      { name: '__proto__', content: 'x' },
      { name: 'file', fileName: 'a', content: 'x' },
    ],
    400,
    'request.invalid',
  ],
])('%s is refused', async (_what, parts, status, code) => {
  expect((await send(parts)).json()).toMatchObject({ status, code });
});

test('a form that is cut is refused', async () => {
  const reply = await send([{ name: 'file', fileName: 'a.csv', content: 'abc' }], { cut: true });
  expect(reply.json()).toMatchObject({ code: 'request.invalid', errors: [{ field: 'body' }] });
});

test('another media type is refused', async () => {
  const reply = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'text/csv' }, payload: 'a,b' });
  expect(reply.json()).toMatchObject({ status: 415, code: 'file.unsupported' });
});
