import { readFile } from 'node:fs/promises';
import { ROUTES } from '../routes.js';
import { openApiDocument } from './openapi-document.js';

interface Operation {
  operationId: string;
  security: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  responses: Record<string, Reply>;
}

interface Reply {
  $ref?: string;
  content?: Record<string, { examples?: Record<string, unknown> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const document: Document = JSON.parse(JSON.stringify(openApiDocument(ROUTES)));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, operation })),
);

test('the checked-in openapi.json is what the routes declare; when not: npm run openapi', async () => {
  const file = new URL('../../openapi.json', import.meta.url);
  const checkedIn: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(checkedIn).toEqual(document);
});

function isProblem({ $ref, content }: Reply): boolean {
  return $ref !== undefined || content?.['application/problem+json']?.examples !== undefined;
}

test('operations have ids of their own', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('path parameters are declared exactly as the path names them', () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
  }
});

test('every parameter has a schema that says something', () => {
  for (const { path, operation } of operations) {
    for (const { name, schema } of operation.parameters) {
      expect({ path, name, keys: Object.keys(schema).length }).not.toMatchObject({ keys: 0 });
    }
  }
});

test('every operation has an answer for success, and problems with an example for each code', () => {
  for (const { operation } of operations) {
    const replies = Object.entries(operation.responses);
    expect(replies.some(([status]) => Number(status) < 300)).toBe(true);
    expect(replies.filter(([status, reply]) => Number(status) >= 400 && !isProblem(reply))).toEqual([]);
  }
});

test('references resolve', () => {
  const text = JSON.stringify(document);
  const references = [...text.matchAll(/"\$ref":"#\/components\/(schemas|responses|examples)\/([\w.-]+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  for (const [, kind = '', name = ''] of references) {
    expect(Object.keys(document.components[kind] ?? {})).toContain(name);
  }
});
