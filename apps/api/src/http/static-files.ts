import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#domain';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** Compressed answers are made once per process, so middling effort is enough; the widget's own are made by its build. */
const COMPRESS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const;

const SIBLING = { br: '.br', gzip: '.gz' } as const;

type Encoding = keyof typeof COMPRESS;

interface Loaded {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** A few files of one folder, kept in memory. The names are a closed set: no path from a request ever reaches the disk. */
export class StaticFiles {
  readonly #root: string;
  readonly #isServed: (name: string) => boolean;
  readonly #loaded = new Map<string, Promise<Loaded>>();

  constructor(root: string, isServed: (name: string) => boolean) {
    this.#root = root;
    this.#isServed = isServed;
  }

  /** Sends a file, compressed as the client wants it, or 304. Throws `request.not-found`. */
  async send(request: FastifyRequest, reply: FastifyReply, name: string): Promise<FastifyReply> {
    const { bytes, etag, encoded } = await this.#load(name);
    reply.header('etag', etag).header('vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    reply.type(TYPES[path.extname(name)] ?? 'application/octet-stream');
    const encoding = name.endsWith('.png') ? undefined : preferred(request.headers['accept-encoding']);
    if (encoding === undefined) return reply.send(bytes);
    let body = encoded.get(encoding);
    if (body === undefined) {
      body = readFile(path.join(this.#root, name + SIBLING[encoding])).catch(() => COMPRESS[encoding](bytes));
      encoded.set(encoding, body);
    }
    return reply.header('content-encoding', encoding).send(await body);
  }

  #load(name: string): Promise<Loaded> {
    if (!this.#isServed(name)) throw new DomainError('request.not-found');
    const known = this.#loaded.get(name);
    if (known !== undefined) return known;
    const loading = this.#read(name);
    this.#loaded.set(name, loading);
    return loading;
  }

  async #read(name: string): Promise<Loaded> {
    try {
      const bytes = await readFile(path.join(this.#root, name));
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
      return { bytes, etag, encoded: new Map() };
    } catch (cause) {
      this.#loaded.delete(name);
      throw new DomainError('request.not-found', { detail: 'not built: npm run build', cause });
    }
  }
}

function preferred(header: string | string[] | undefined): Encoding | undefined {
  const accepted = String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}
