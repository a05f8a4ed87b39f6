import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { loadDemo } from '#demo';
import type { Vacancy } from '#domain';
import { RebuildSearchIndex } from '#search';
import { anEmployer, aVacancy, CENTRE } from '#testing';
import { builtFile } from '#config';
import { buildWidget } from '../../../apps/widget/build.js';
import { startTestApi, type TestApi } from '../../api/support/test-api.js';

const CHROMIUM = '/usr/bin/chromium';
const DAY_MS = 86_400_000;

/** The widget of this source in a real browser, before a real API with the demo province in it. */
export interface WidgetStage {
  readonly api: TestApi;
  readonly browser: Browser;
  readonly vacancies: { readonly sewing: Vacancy; readonly interpreter: Vacancy };
  /** A fresh browser window with the demo host page, or another address. `before` runs before it is loaded. */
  open(options?: {
    path?: string;
    context?: BrowserContextOptions;
    before?: (page: Page) => Promise<unknown>;
  }): Promise<Page>;
  /** Serves a page at an origin that is not the API's; its address. */
  serve(html: string, headers?: Record<string, string>): string;
  /** Closes the windows; throws when one of their pages threw or logged an error, refused requests aside. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

export async function startWidgetStage(): Promise<WidgetStage> {
  if (!existsSync(CHROMIUM)) throw new Error('chromium is needed: apt-get install chromium');
  await buildWidget({ outDir: builtFile(import.meta.url, '../../../apps/widget/') });
  const api = await startTestApi();
  const vacancies = await fill(api);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  let errors: string[] = [];
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const portal: Server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  }).listen(0, '127.0.0.1');
  await once(portal, 'listening');
  const address = portal.address();
  const portalUrl = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    api,
    browser,
    vacancies,
    async open({ path = '/', context: options = {}, before } = {}) {
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'vi-VN', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await before?.(page);
      await page.goto(new URL(path, api.url).href);
      return page;
    },
    serve(html, headers = {}) {
      const path = `/${pages.size}`;
      pages.set(path, { html, headers });
      return portalUrl + path;
    },
    async close() {
      for (const context of browser.contexts()) await context.close();
      const unexpected = errors.filter((error) => !/^Failed to load resource|blocked by CORS policy/.test(error));
      errors = [];
      if (unexpected.length > 0) throw new Error(`errors of the page: ${unexpected.join('; ')}`);
    },
    async stop() {
      await browser.close();
      portal.closeAllConnections();
      portal.close();
      await api.stop();
    },
  };
}

/** Sixty vacancies of the demo province, and two that the tests know by heart. */
async function fill(api: TestApi): Promise<WidgetStage['vacancies']> {
  const { stores, test } = api;
  const demo = {
    vacancies: 60,
    jobseekers: 0,
    seed: 1,
    provinceCode: '24',
    referenceDate: new Date().toISOString().slice(0, 10),
  };
  await loadDemo({ database: test.database, ...stores }, demo);
  const employer = anEmployer({ name: 'Công ty TNHH May Mẫu Bắc Ninh' });
  const open = {
    employerId: employer.id,
    publishedAt: new Date(Date.now() - DAY_MS).toISOString(),
    expiresAt: new Date(Date.now() + 30 * DAY_MS).toISOString(),
  };
  const sewing = aVacancy({
    ...open,
    title: 'Công nhân may áo khoác xuất khẩu',
    description: 'May áo khoác.\nĐược hướng dẫn việc.',
    occupation: '8153',
    parkCode: 'kcn-quang-chau',
    seats: { asked: 120, filled: 20 },
    shifts: ['day'],
    benefits: ['meals', 'bus'],
    buses: ['Nếnh', 'Việt Yên'],
    languages: [{ language: 'ko', ordinal: 2, certificate: 'TOPIK 1', required: false }],
    welcomesReturnees: true,
    expiresAt: new Date(Date.now() + 3 * DAY_MS - 1_000).toISOString(),
  });
  const interpreter = aVacancy({
    ...open,
    centreId: 'centre-bare',
    title: 'Nhân viên <b>phiên dịch</b>',
    description: '<script>document.title = "broken"</script>',
    occupation: '2643',
    pay: { negotiable: true },
    addressText: '',
  });
  await test.database.transaction(async (tx) => {
    await stores.centres.upsert(tx, { ...CENTRE, id: 'centre-bare', name: 'Trung tâm Trơn', phone: '', address: '' });
    await stores.employers.upsertMany(tx, [employer]);
    await stores.vacancies.insertMany(tx, [{ vacancy: sewing }, { vacancy: interpreter }]);
  });
  await api.app.get(RebuildSearchIndex).run('vacancies');
  return { sewing, interpreter };
}
