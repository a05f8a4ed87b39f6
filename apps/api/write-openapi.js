// Writes apps/api/openapi.json from the built API: `npm run openapi`. A test fails while the file and the routes differ.
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';

const built = (file) => import(new URL(`../../dist/apps/api/src/${file}`, import.meta.url).href);
const { openApiDocument } = await built('openapi/openapi-document.js');
const { ROUTES } = await built('routes.js');

const target = new URL('openapi.json', import.meta.url);
const text = await format(JSON.stringify(openApiDocument(ROUTES)), { parser: 'json', printWidth: 120 });
await writeFile(target, text);
