import { fileURLToPath, URL } from 'node:url';

/**
 * The built counterpart of a source file, for what is started as its own process or thread: plain Node runs no TypeScript,
 * so tests that start a child start the one `npm run build` made.
 *
 * @param importMetaUrl `import.meta.url` of the caller, in the source tree or in dist
 * @param relative the file beside it, ending in `.js`
 */
export function builtFile(importMetaUrl: string, relative: string): string {
  const path = fileURLToPath(new URL(relative, importMetaUrl));
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const inDist = /[\\/]dist[\\/]$/.test(root);
  return inDist ? path : path.replace(root, `${root}dist/`);
}
