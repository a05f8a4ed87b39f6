import { writeSync } from 'node:fs';
import { DomainError } from '#domain';
import { readBytes } from './read-bytes.js';
import { WireWriter } from './wire.js';

/**
 * The reading child: file bytes on stdin, lines of `wire.ts` on stdout. It knows no secret, no database and no file; the
 * parent stops it when it takes too long or grows too large.
 */
const wire = new WireWriter(writeAll);

try {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  wire.done(await readBytes(Buffer.concat(chunks), wire));
} catch (error) {
  wire.refused(error instanceof DomainError ? error : new DomainError('file.corrupt', { cause: error }));
}

/** Blocks until the parent has taken it, so that nothing piles up here. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(1, bytes, offset);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
