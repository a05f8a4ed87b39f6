import type { Page } from 'playwright-core';
import type { VacancySearchReply } from '#contracts';
import { axeFindings } from './support/axe-findings.js';
import { contact, opened, place, portalPage, says, titles, words } from './support/widget-parts.js';
import { startWidgetStage, type WidgetStage } from './support/widget-stage.js';

let stage: WidgetStage;
let embed: string;

beforeAll(async () => {
  stage = await startWidgetStage();
  embed = `<script src="${stage.api.url}/w/1/cung-cau.js" async></script>`;
});
afterEach(() => stage.close());
afterAll(() => stage.stop());

/** Vietnamese letters in texts and attributes of the widget that do not say they are Vietnamese. */
function vietnameseIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const letters = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
    const elements = document.querySelector('cung-cau-vacancies')?.shadowRoot?.querySelectorAll('*') ?? [];
    return [...elements]
      .filter((element) => element.closest('[lang]')?.getAttribute('lang') !== 'vi')
      .flatMap((element) => [
        ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
        ...[...element.attributes].map(({ value }) => value),
      ])
      .filter((text) => letters.test(text));
  });
}

const globals = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(globalThis).toSorted());

describe('any page', () => {
  test('without scripts the page’s own link is shown', async () => {
    const page = await stage.open({ context: { javaScriptEnabled: false } });
    const link = page.getByRole('link', { name: 'Xem danh sách việc làm ở dạng dữ liệu' });
    expect(await link.isVisible()).toBe(true);
    expect(await page.locator('footer').isVisible()).toBe(true);
  });

  test('of another origin: the widget asks the service that its script came from', async () => {
    const path = stage.serve(portalPage(`<cung-cau-vacancies site="demo"></cung-cau-vacancies>${embed}`));
    const page = await opened(stage, { path });
    await titles(page).first().click();
    await contact(page).waitFor();
    expect(new URL(page.url()).origin).not.toBe(stage.api.url);
  });

  test('that the site does not allow is told, not broken', async () => {
    const path = stage.serve(
      portalPage(`<cung-cau-vacancies site="portal"><p>Gọi trung tâm</p></cung-cau-vacancies>${embed}`),
    );
    const page = await stage.open({ path });
    await says(page, /Không kết nối được/);
    expect(await page.getByText('Gọi trung tâm').isVisible()).toBe(true);
  });

  test('under the strictest policy with Trusted Types nothing is violated (a violation is an error of the page)', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
    const page = await opened(stage, {
      path: '/strict',
      before: async (fresh) => {
        await fresh.route('**/strict', (route) =>
          route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': policy },
            body: portalPage(
              '<cung-cau-vacancies site="demo" theme="dark"></cung-cau-vacancies><script src="/w/1/cung-cau.js" async></script>',
            ),
          }),
        );
      },
    });
    await words(page).fill('cong nhan may');
    await says(page, /việc phù hợp/);
    await titles(page).first().click();
    await contact(page).waitFor();
    const background = await page
      .locator('cung-cau-vacancies')
      .evaluate((host) => getComputedStyle(host).backgroundColor);
    expect(background).toBe('rgb(18, 24, 31)');
  });

  test('with two widgets and the script loaded twice: each is on its own', async () => {
    const two =
      '<cung-cau-vacancies site="demo" id="one" label="Tìm việc phổ thông"></cung-cau-vacancies>' +
      '<cung-cau-vacancies site="demo" id="two" lang="en" label="Find skilled work"></cung-cau-vacancies>';
    const page = await opened(stage, { path: stage.serve(portalPage(embed + two + embed)) });
    const [one, two_] = [page.locator('#one'), page.locator('#two')];
    await two_.locator('.card').first().waitFor();
    await one.getByLabel('Việc bạn muốn làm').fill('cong nhan may');
    await one
      .getByRole('status')
      .getByText(/việc phù hợp/)
      .waitFor();
    expect(await two_.getByRole('status').textContent()).toMatch(/^\d+ open vacancies$/);
    await two_.locator('.card a').first().click();
    await two_.locator('.contact').waitFor();
    expect(await one.locator('.card').first().isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('adds nothing to the page’s globals', async () => {
    const page = await opened(stage, {
      path: stage.serve(portalPage(`<cung-cau-vacancies site="demo"></cung-cau-vacancies>${embed}`)),
    });
    const bare = await stage.open({ path: stage.serve(portalPage('')) });
    expect(await globals(page)).toEqual(await globals(bare));
  });
});

describe('language', () => {
  test('in English nothing but names and the employer’s words is Vietnamese', async () => {
    const page = await opened(stage, {
      path: stage.serve(portalPage(`<cung-cau-vacancies site="demo"></cung-cau-vacancies>${embed}`, { lang: 'en' })),
    });
    expect(await vietnameseIn(page)).toEqual([]);
    expect(await titles(page).first().getAttribute('lang')).toBe('vi');
    await page.route('**/v1/vacancies?**q=may', async (route) => {
      const reply: VacancySearchReply = await (await route.fetch()).json();
      const understood = [
        { kind: 'pay', from: '7tr', value: '7000000', label: 'từ 7 triệu' },
        { kind: 'benefit', from: 'xe dua don', value: 'bus', label: 'Xe đưa đón' },
      ];
      await route.fulfill({ json: { ...reply, interpreted: { ...reply.interpreted, understood } } });
    });
    await page.getByLabel('The work you want').fill('may');
    await says(page, 'Filtered by: income from 7 million VND/month; benefit Company bus.');
    expect(await vietnameseIn(page)).toEqual([]);
    await page.getByLabel('The work you want').fill('zzqqx');
    await says(page, 'Nothing fits yet.');
    expect(await vietnameseIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear all conditions' }).click();
    await says(page, /open vacancies/);
    await titles(page).first().click();
    await contact(page).waitFor();
    expect(await vietnameseIn(page)).toEqual([]);
  });

  test('attributes that change later are followed; what was typed and chosen stays', async () => {
    const page = await opened(stage);
    await words(page).fill('cong nhan');
    await place(page).selectOption('park:kcn-quang-chau');
    await says(page, /việc phù hợp/);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).search));
    await page.locator('cung-cau-vacancies').evaluate((element) => {
      element.setAttribute('lang', 'en');
      element.setAttribute('site', 'demo');
      element.setAttribute('label', 'Find work here');
    });
    await page.getByRole('search', { name: 'Find work here' }).waitFor();
    await says(page, /found$/);
    expect(await page.getByLabel('The work you want').inputValue()).toBe('cong nhan');
    expect(await page.getByLabel('Workplace').inputValue()).toBe('park:kcn-quang-chau');
    expect(asked).toEqual(['?site=demo&lang=en&q=cong+nhan&park=kcn-quang-chau']);
  });

  test('a widget that is moved goes on', async () => {
    const page = await opened(stage);
    await words(page).fill('phien dich');
    await page.evaluate(() => {
      const widget = document.querySelector('cung-cau-vacancies');
      if (widget !== null) document.querySelector('footer')?.append(widget);
    });
    await says(page, /việc phù hợp/);
    expect(await page.getByRole('search').count()).toBe(1);
  });
});
