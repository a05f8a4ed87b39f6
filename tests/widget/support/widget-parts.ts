import type { Locator, Page } from 'playwright-core';
import type { WidgetStage } from './widget-stage.js';

/** The parts of the Vietnamese widget as a person names them. */
export const words = (page: Page): Locator => page.getByLabel('Việc bạn muốn làm');
export const place = (page: Page): Locator => page.getByLabel('Nơi làm việc');
export const occupation = (page: Page): Locator => page.getByLabel('Nghề', { exact: true });
export const status = (page: Page): Locator => page.getByRole('status');
export const titles = (page: Page): Locator => page.locator('.card a');
export const titleOf = (page: Page, id: string): Locator => page.locator(`.card a[data-id="${id}"]`);
export const more = (page: Page): Locator => page.getByRole('button', { name: 'Xem thêm việc' });
export const back = (page: Page): Locator => page.getByRole('button', { name: 'Quay lại danh sách' });
export const retry = (page: Page): Locator => page.getByRole('button', { name: 'Thử lại' });
export const contact = (page: Page): Locator => page.locator('.contact');

/** Waits until the status says it, and gives all that it says. */
export async function says(page: Page, text: string | RegExp): Promise<string> {
  await status(page).getByText(text).waitFor();
  return status(page).innerText();
}

/** A page whose list has come. */
export async function opened(stage: WidgetStage, options?: Parameters<WidgetStage['open']>[0]): Promise<Page> {
  const page = await stage.open(options);
  await titles(page).first().waitFor();
  return page;
}

/** A page that has been searched for these words. */
export async function searched(stage: WidgetStage, text: string): Promise<Page> {
  const page = await opened(stage);
  await words(page).fill(text);
  await says(page, /việc phù hợp/);
  return page;
}

/** Keeps answers to matching requests back for a while. */
export async function delay(page: Page, url: string, ms: number): Promise<void> {
  await page.route(url, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    // the page may have given the request up
    await route.continue().catch(() => undefined);
  });
}

/** A page of some portal around `body`. */
export function portalPage(body: string, { lang = 'vi', style = '' } = {}): string {
  return (
    `<!doctype html><html lang="${lang}"${style === '' ? '' : ` style="${style}"`}><head><title>Cổng</title>` +
    `<meta name="viewport" content="width=device-width"></head><body><main><h1>Cổng</h1>${body}</main></body></html>`
  );
}
