import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong on the page as it stands, WCAG 2.2 AA and best practice. */
export async function axeFindings(page: Page): Promise<string[]> {
  // through the debugger, so that the page's policy does not have to allow it
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: run }: { axe: typeof axe } = Object(globalThis);
    const { violations } = await run.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary ?? ''}`),
    );
  }, TAGS);
}
