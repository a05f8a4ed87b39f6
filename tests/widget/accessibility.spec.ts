import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from './support/axe-findings.js';
import { contact, delay, opened, portalPage, retry, says, titleOf, titles, words } from './support/widget-parts.js';
import { startWidgetStage, type WidgetStage } from './support/widget-stage.js';

let stage: WidgetStage;

beforeAll(async () => {
  stage = await startWidgetStage();
});
afterEach(() => stage.close());
afterAll(() => stage.stop());

/** How far anything reaches past the window's right edge. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Everything that is touched, with its height in pixels. */
const targets = (page: Page): Promise<{ tag: string; height: number }[]> =>
  page
    .locator('cung-cau-vacancies')
    .evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll('input, select, button, a') ?? [])]
        .map((element) => ({ tag: element.tagName, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0),
    );

describe.each<[string, BrowserContextOptions]>([
  ['a phone, light', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
  ['a phone, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['a desktop, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['a desktop, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
])('WCAG 2.2 AA and best practice on %s', (_device, context) => {
  test('list, results, nothing found, one vacancy', async () => {
    const page = await opened(stage, { context });
    expect(await axeFindings(page)).toEqual([]);
    await words(page).fill('cn may quang chau zzqqx');
    await says(page, /việc phù hợp/);
    expect(await axeFindings(page)).toEqual([]);
    await words(page).fill('zzqqx');
    await says(page, /Chưa có việc/);
    expect(await axeFindings(page)).toEqual([]);
    await words(page).fill('may áo khoác');
    await titleOf(page, stage.vacancies.sewing.id).click();
    await contact(page).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('not reached, and one vacancy not reached', async () => {
    const page = await stage.open({ context, before: (fresh) => fresh.route('**/v1/**', (route) => route.abort()) });
    await says(page, /Không kết nối được/);
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute('**/v1/**');
    await retry(page).click();
    await page.route('**/v1/vacancies/*', (route) => route.abort());
    await titles(page).first().click();
    await page.getByRole('alert').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('room', () => {
  test.each([
    ['320 pixels', { width: 320, height: 640 }, ''],
    ['320 pixels with letters twice as large', { width: 320, height: 640 }, 'font-size:200%'],
    ['a page whose root is 10 pixels', { width: 320, height: 640 }, 'font-size:62.5%'],
  ])('%s: no sideways scrolling, and everything can be touched', async (_what, viewport, style) => {
    const embed = `<cung-cau-vacancies site="demo"></cung-cau-vacancies><script src="${stage.api.url}/w/1/cung-cau.js"></script>`;
    const page = await opened(stage, { path: stage.serve(portalPage(embed, { style })), context: { viewport } });
    const check = async () => {
      expect(await overflow(page)).toBe(0);
      const all = await targets(page);
      expect(all.length).toBeGreaterThan(1);
      expect(all.filter(({ tag, height }) => height < (tag === 'A' ? 24 : 44))).toEqual([]);
    };
    await check();
    await words(page).fill('may áo khoác');
    await titleOf(page, stage.vacancies.sewing.id).click();
    await contact(page).waitFor();
    await check();
  });

  test.each([
    ['a phone', { width: 360, height: 740 }],
    ['a desktop', { width: 1280, height: 900 }],
  ])('nothing jumps while the host page loads on %s', async (_what, viewport) => {
    const page = await opened(stage, {
      context: { viewport },
      before: async (fresh) => {
        await fresh.addInitScript(() => {
          let shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
            Reflect.set(globalThis, 'shift', shift);
          }).observe({ type: 'layout-shift', buffered: true });
          Reflect.set(globalThis, 'shift', shift);
        });
        // a slow network, so that every state is painted: the bare page, the form, the list
        await delay(fresh, '**/w/1/cung-cau.js', 300);
        await delay(fresh, '**/v1/vacancies?*', 300);
      },
    });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shift')))).toBeLessThanOrEqual(0.01);
  });
});
