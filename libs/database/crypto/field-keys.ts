import { hkdfSync, randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { errnoOf, messageOf } from '../errno.js';
import { StartError } from '../start-error.js';

const KEY_BYTES = 32;

interface KeyFile {
  /** Version that seals from now on. */
  readonly current: number;
  /** Version 1..255 → 32 bytes in base64. Old versions stay until everything is sealed anew. */
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * The master keys of personal data, by version. They live in one file that only its owner may read, outside the
 * database and its dumps. Every use gets its own key, derived with HKDF-SHA-256.
 */
export class FieldKeys {
  readonly current: number;
  readonly versions: readonly number[];
  readonly #masters: ReadonlyMap<number, Buffer>;

  private constructor(file: KeyFile) {
    this.current = file.current;
    this.#masters = new Map(Object.entries(file.keys).map(([v, key]) => [Number(v), Buffer.from(key, 'base64')]));
    // the current one first: it is the one most likely to have made a blind index
    this.versions = [...this.#masters.keys()].toSorted(
      (a, b) => Number(b === file.current) - Number(a === file.current),
    );
  }

  /** Reads a key file made by `create`. Throws StartError `keys.unreadable`. */
  static async fromFile(path: string): Promise<FieldKeys> {
    try {
      if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) {
        throw new Error('others may read it; chmod 400');
      }
      return new FieldKeys(parse(await readFile(path, 'utf8')));
    } catch (error) {
      throw new StartError('keys.unreadable', `${path} (${errnoOf(error) ?? messageOf(error)})`);
    }
  }

  /** Makes a new key file, mode 0400. Never overwrites one: without its key, personal data is lost for good. */
  static async create(path: string): Promise<FieldKeys> {
    const file: KeyFile = { current: 1, keys: { 1: randomBytes(KEY_BYTES).toString('base64') } };
    try {
      await writeFile(path, `${JSON.stringify(file)}\n`, { mode: 0o400, flag: 'wx' });
    } catch (error) {
      throw new StartError('keys.unreadable', `${path} (${errnoOf(error)})`);
    }
    return new FieldKeys(file);
  }

  /** Keys that are kept nowhere, for tests. */
  static throwaway(): FieldKeys {
    return new FieldKeys({ current: 1, keys: { 1: randomBytes(KEY_BYTES).toString('base64') } });
  }

  /** The key for one use under one version; undefined when the version is not in the file. */
  derive(version: number, use: string): Buffer | undefined {
    const master = this.#masters.get(version);
    return master && Buffer.from(hkdfSync('sha256', master, '', `cung-cau/${use}`, KEY_BYTES));
  }
}

function parse(text: string): KeyFile {
  let file: Partial<KeyFile>;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error('not a key file');
  }
  const { current, keys } = file;
  const valid =
    typeof current === 'number' &&
    typeof keys === 'object' &&
    String(current) in keys &&
    Object.entries(keys).every(
      ([version, key]) =>
        Number.isInteger(Number(version)) &&
        Number(version) >= 1 &&
        Number(version) <= 255 &&
        typeof key === 'string' &&
        Buffer.from(key, 'base64').length === KEY_BYTES,
    );
  if (!valid) throw new Error('not a key file');
  return { current, keys };
}
