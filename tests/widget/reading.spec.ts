import type { Page } from 'playwright-core';
import {
  back,
  contact,
  delay,
  more,
  opened,
  retry,
  says,
  searched,
  titleOf,
  titles,
  words,
} from './support/widget-parts.js';
import { startWidgetStage, type WidgetStage } from './support/widget-stage.js';

let stage: WidgetStage;

beforeAll(async () => {
  stage = await startWidgetStage();
});
afterEach(() => stage.close());
afterAll(() => stage.stop());

/** What has the focus inside the widget, as `TAG text`, and whether a person can see that it has. */
async function focused(page: Page): Promise<{ what: string; isVisible: boolean }> {
  return page.evaluate(() => {
    const element = document.querySelector('cung-cau-vacancies')?.shadowRoot?.activeElement;
    if (element == null) return { what: '', isVisible: false };
    const rings = [getComputedStyle(element), getComputedStyle(element, '::after')];
    return {
      what: `${element.tagName} ${element.id || (element.textContent ?? '').trim()}`,
      isVisible: rings.some(({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth !== '0px'),
    };
  });
}

describe('one vacancy', () => {
  test('is shown whole, with whom to turn to, and leads back to where one was', async () => {
    const page = await searched(stage, 'may áo khoác');
    const { sewing } = stage.vacancies;
    await titleOf(page, sewing.id).click();
    await page.getByRole('heading', { name: 'Muốn làm việc này?' }).waitFor();
    expect(await focused(page)).toMatchObject({ what: `H2 ${sewing.title}` });
    const text = await page.locator('article').innerText();
    for (const part of [
      'Công ty TNHH May Mẫu Bắc Ninh',
      'Thu nhập 9–12 triệu/tháng',
      'KCN Quang Châu',
      'Cần 100 người',
      '(còn 3 ngày)',
      'Doanh nghiệp đã xác minh',
      'Ưu tiên người từ nước ngoài trở về',
      'từ 5,5 triệu/tháng',
      'Hành chính',
      'Hỗ trợ ăn',
      'Xe đưa đón',
      'Nếnh, Việt Yên',
      'Tiếng Hàn (A2, TOPIK 1, là lợi thế)',
      'Trung tâm Dịch vụ việc làm Bắc Ninh (mẫu) · Số 1 đường Mẫu, Bắc Ninh',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.getByRole('link', { name: 'Gọi 0500 000 000' }).getAttribute('href')).toBe('tel:0500000000');
    await back(page).click();
    expect((await focused(page)).what).toBe(`A ${sewing.title}`);
    expect(await words(page).inputValue()).toBe('may áo khoác');
  });

  test('shows markup of a notice as text, and a centre without phone and address without stray separators', async () => {
    const page = await searched(stage, 'phien dich');
    const { interpreter } = stage.vacancies;
    expect(await titleOf(page, interpreter.id).textContent()).toBe(interpreter.title);
    await titleOf(page, interpreter.id).click();
    await contact(page).waitFor();
    expect(await page.locator('article').innerText()).toContain('Lương thỏa thuận');
    expect(await page.locator('.description').textContent()).toBe(interpreter.description);
    expect(await page.title()).not.toBe('broken');
    expect((await contact(page).innerText()).split('\n').filter((line) => line !== '')).toEqual([
      'Muốn làm việc này?',
      'Liên hệ trung tâm để được giới thiệu, không mất phí.',
      'Trung tâm Trơn',
    ]);
    expect(await contact(page).locator('a').count()).toBe(0);
  });

  test('is open until the day that its end closes, in Viet Nam', async () => {
    const { sewing } = stage.vacancies;
    const page = await stage.open({
      path: `/#viec-lam-${sewing.id}`,
      before: (fresh) =>
        fresh.route(`**/v1/vacancies/${sewing.id}?*`, async (route) => {
          const reply = await route.fetch();
          await route.fulfill({ json: { ...(await reply.json()), expiresAt: '2099-12-31T17:00:00.000Z' } });
        }),
    });
    await contact(page).waitFor();
    expect(await page.locator('article .facts').innerText()).toContain('Hạn 31/12/2099');
  });

  test('the page may open it itself', async () => {
    const page = await searched(stage, 'may áo khoác');
    await page.evaluate(() => {
      document.addEventListener('vacancy-open', (event) => {
        event.preventDefault();
        document.title = event instanceof CustomEvent ? String(event.detail.id) : '';
      });
    });
    await titleOf(page, stage.vacancies.sewing.id).click();
    expect(await page.title()).toBe(stage.vacancies.sewing.id);
    expect(await back(page).isVisible()).toBe(false);
    expect(await titles(page).first().isVisible()).toBe(true);
  });

  test('has an address that opens it, and reading changes no address', async () => {
    const page = await searched(stage, 'may áo khoác');
    const before = page.url();
    const href = (await titleOf(page, stage.vacancies.sewing.id).getAttribute('href')) ?? '';
    await titleOf(page, stage.vacancies.sewing.id).click();
    await contact(page).waitFor();
    expect(page.url()).toBe(before);
    const linked = await stage.open({ path: `/${href}` });
    await linked.getByRole('heading', { name: stage.vacancies.sewing.title }).waitFor();
    await back(linked).click();
    await says(linked, /việc đang tuyển/);
    expect(await titles(linked).count()).toBe(20);
  });

  test('that closed meanwhile says so', async () => {
    const page = await searched(stage, 'phien dich');
    const { api, vacancies } = stage;
    await api.test.database.transaction((tx) => api.stores.vacancies.close(tx, [vacancies.interpreter.id], 'filled'));
    await titleOf(page, vacancies.interpreter.id).click();
    await page.getByRole('alert').getByText('Việc này đã đóng hoặc hết hạn.').waitFor();
    await page.keyboard.press('Escape');
    expect((await focused(page)).what).toBe(`A ${vacancies.interpreter.title}`);
  });
});

describe('keyboard only', () => {
  test('search, choose, read, come back; the focus is always seen', async () => {
    const page = await opened(stage);
    const walk: string[] = [];
    const next = async (key = 'Tab') => {
      await page.keyboard.press(key);
      const { what, isVisible } = await focused(page);
      expect({ what, isVisible }).toEqual({ what, isVisible: true });
      walk.push(what);
      return what;
    };
    for (let step = 0; step < 4; step += 1) await next();
    expect(walk).toEqual(['INPUT words', 'BUTTON Tìm việc', 'SELECT place', 'SELECT occupation']);
    const first = await next();
    const title = await titles(page).first().textContent();
    expect(first).toBe(`A ${title}`);
    await page.keyboard.press('Enter');
    await contact(page).waitFor();
    expect((await focused(page)).what).toBe(`H2 ${title}`);
    expect(await next()).toBe('A Gọi 0500 000 000');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toEqual({ what: `A ${title}`, isVisible: true });
    await page.keyboard.press('Enter');
    await contact(page).waitFor();
    expect(await next('Shift+Tab')).toBe('BUTTON Quay lại danh sách');
    await page.keyboard.press('Enter');
    expect((await focused(page)).what).toBe(`A ${title}`);
  });

  test('an Escape that closed a vacancy closes nothing around it', async () => {
    const page = await opened(stage);
    await page.evaluate(() => {
      document.addEventListener('keydown', () => (document.title = 'heard'));
    });
    await titles(page).first().focus();
    await page.keyboard.press('Enter');
    expect(await page.title()).toBe('heard');
    await page.evaluate(() => (document.title = ''));
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('');
  });

  test('more vacancies come below, with the focus on the first of them', async () => {
    const page = await opened(stage);
    await more(page).focus();
    await page.keyboard.press('Enter');
    await titles(page).nth(20).waitFor();
    expect((await focused(page)).what).toBe(`A ${await titles(page).nth(20).textContent()}`);
    for (let shown = 40; await more(page).isVisible(); shown += 20) {
      await more(page).click();
      await titles(page).nth(shown).waitFor();
    }
    const ids = await titles(page).evaluateAll((all) => all.map((link) => link.getAttribute('data-id')));
    const total = Number(/\d+/.exec(await says(page, /việc đang tuyển/))?.[0]);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  });
});

describe('a service that is not reached', () => {
  const failed = 'Không kết nối được. Hãy kiểm tra mạng rồi thử lại.';

  test('is said, with the way out of the page and a second try', async () => {
    const page = await stage.open({ before: (fresh) => fresh.route('**/v1/**', (route) => route.abort()) });
    await says(page, failed);
    expect(await page.getByRole('link', { name: 'Xem danh sách việc làm ở dạng dữ liệu' }).isVisible()).toBe(true);
    await retry(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect((await focused(page)).what).toBe('BUTTON Thử lại');
    await page.unroute('**/v1/**');
    await page.keyboard.press('Enter');
    await titles(page).first().waitFor();
    expect((await focused(page)).what).toBe('H2 Kết quả');
    expect(await retry(page).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: /dạng dữ liệu/ }).isVisible()).toBe(false);
  });

  test('keeps the vacancies that are there when only further ones fail', async () => {
    const page = await opened(stage);
    await page.route('**/v1/vacancies?**page=2', (route) => route.fulfill({ status: 503, body: 'busy' }));
    await more(page).click();
    await says(page, failed);
    expect(await titles(page).count()).toBe(20);
    await page.unroute('**/v1/vacancies?**page=2');
    await more(page).click();
    await titles(page).nth(39).waitFor();
    expect(await titles(page).count()).toBe(40);
  });

  test('fails one vacancy without losing the list', async () => {
    const page = await opened(stage);
    await page.route('**/v1/vacancies/*', (route) => route.abort());
    await titles(page).first().click();
    await page.getByRole('alert').getByText(failed).waitFor();
    await page.unroute('**/v1/vacancies/*');
    await retry(page).click();
    await contact(page).waitFor();
    await back(page).click();
    expect(await titles(page).count()).toBe(20);
  });

  test('the service’s own words are passed on', async () => {
    const page = await stage.open({ path: '/' });
    await page.locator('cung-cau-vacancies').evaluate((element) => element.setAttribute('site', 'nobody'));
    const { message }: { message: string } = JSON.parse(
      await (await stage.api.get('/v1/vacancies?site=nobody')).text(),
    );
    expect(await says(page, message)).toBe(message);
  });

  test('when slow, the network is named, and the answer still counts', async () => {
    const page = await stage.open({ before: (fresh) => delay(fresh, '**/v1/vacancies?*', 3_600) });
    await says(page, 'Mạng đang chậm, xin đợi thêm một chút…');
    expect(await says(page, /việc đang tuyển/)).not.toContain('chậm');
  });

  test('a vacancy that is read does not stop the search behind it', async () => {
    const page = await opened(stage);
    await delay(page, '**/v1/vacancies?**q=may', 500);
    await words(page).fill('may');
    await page.waitForRequest('**/v1/vacancies?**q=may');
    await titles(page).first().click();
    await contact(page).waitFor();
    await back(page).click();
    await says(page, /việc phù hợp/);
    expect(await page.locator('.list').getAttribute('aria-busy')).toBeNull();
  });
});
