import type { Page } from 'playwright-core';
import type { Interpreted, VacancySearchReply } from '#contracts';
import { delay, occupation, opened, place, says, searched, status, titles, words } from './support/widget-parts.js';
import { startWidgetStage, type WidgetStage } from './support/widget-stage.js';

let stage: WidgetStage;

beforeAll(async () => {
  stage = await startWidgetStage();
});
afterEach(() => stage.close());
afterAll(() => stage.stop());

async function ask(query: string): Promise<VacancySearchReply> {
  const reply: VacancySearchReply = JSON.parse(await (await stage.api.get(`/v1/vacancies?site=demo&${query}`)).text());
  return reply;
}

/** The searches that the page sends from now on, as their query strings. */
function searches(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/v1/vacancies') seen.push(url.search);
  });
  return seen;
}

/** The number behind an option. */
function counted(label: string | null): number {
  return Number(/\((\d+)\)$/.exec(label ?? '')?.[1]);
}

describe('words', () => {
  test('the host page shows open vacancies and says how many', async () => {
    const page = await opened(stage);
    const { total, perPage } = await ask('');
    expect(await status(page).textContent()).toBe(`Có ${total} việc đang tuyển`);
    expect(await titles(page).count()).toBe(perPage);
    const card = await page.locator('.card').first().innerText();
    expect(card).toMatch(/triệu\/tháng|thỏa thuận/);
    expect(card).toMatch(/Bắc Ninh/);
    expect(card).toMatch(/Cần \d+ người/);
    expect(card).toMatch(/Hạn \d+\/\d+\/2\d{3}/);
  });

  test('typed without accents, sewing comes first; cleared, all come back', async () => {
    const page = await opened(stage);
    await words(page).pressSequentially('cong nhan may', { delay: 20 });
    // on a busy machine the first words may be searched for before the last is typed
    await titles(page)
      .first()
      .filter({ hasText: /^Công nhân may/ })
      .waitFor();
    await says(page, /việc phù hợp/);
    await words(page).fill('');
    await says(page, /việc đang tuyển/);
    expect(await titles(page).count()).toBe(20);
  });

  test('typed with accents, the same work is found', async () => {
    const page = await opened(stage);
    await words(page).pressSequentially('thợ may', { delay: 20 });
    await says(page, /việc phù hợp/);
    expect(await titles(page).allTextContents()).toContain(stage.vacancies.sewing.title);
  });

  test('a typed word is one request, and asking again for what is shown is none', async () => {
    const page = await opened(stage);
    const seen = searches(page);
    await words(page).pressSequentially('cong nhan may', { delay: 30 });
    await says(page, /việc phù hợp/);
    await words(page).press('Enter');
    await words(page).pressSequentially('x');
    await words(page).press('Backspace');
    await page.waitForTimeout(400);
    expect(seen).toEqual(['?site=demo&lang=vi&q=cong+nhan+may']);
  });

  test('half of a composed syllable is not searched, a word that rests in composition is', async () => {
    const page = await opened(stage);
    const seen = searches(page);
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await words(page).focus();
    for (const step of ['t', 'th', 'tho', 'thơ', 'thợ']) {
      await compose(step);
      await page.waitForTimeout(200);
    }
    expect(seen).toEqual([]);
    await keyboard.send('Input.insertText', { text: 'thợ' });
    await says(page, /việc/);
    await page.waitForTimeout(300);
    expect(seen.map((query) => new URLSearchParams(query).get('q'))).toEqual(['thợ']);
    // a phone keyboard composes until a space that may never come
    await keyboard.send('Input.insertText', { text: ' ' });
    await compose('hàn');
    await page.waitForTimeout(1_000);
    expect(seen.map((query) => new URLSearchParams(query).get('q')).at(-1)).toBe('thợ hàn');
  });

  test('a late answer never replaces a newer one', async () => {
    const page = await opened(stage);
    await delay(page, '**/v1/vacancies?**q=may', 1_500);
    await words(page).fill('may');
    await page.waitForRequest('**/v1/vacancies?**q=may');
    await words(page).fill('phien dich');
    await says(page, /việc phù hợp/);
    const shown = await titles(page).allTextContents();
    await page.waitForTimeout(1_500);
    expect(await titles(page).allTextContents()).toEqual(shown);
    expect(shown[0]).toMatch(/phiên dịch/i);
  });
});

describe('what was understood', () => {
  test('a place in the words is named as the filter it became', async () => {
    const page = await searched(stage, 'may kcn quang chau');
    expect(await says(page, 'Đang lọc theo')).toMatch(/Đang lọc theo: nơi làm việc .*Quang Châu/);
  });

  const park = { kind: 'place', from: 'quang chau', value: 'kcn-quang-chau', label: 'KCN Quang Châu' } as const;
  const pay = { kind: 'pay', from: '8tr', value: '8000000', label: 'từ 8 triệu' } as const;
  const ceiling = { kind: 'pay', from: 'đến 8tr', value: '', label: 'đến 8 triệu' } as const;
  const bus = { kind: 'benefit', from: 'xe dua don', value: 'bus', label: 'Xe đưa đón' } as const;
  const short = { kind: 'abbreviation', from: 'cn', value: 'công nhân', label: 'công nhân' } as const;

  test.each<[Partial<Interpreted>, readonly string[]]>([
    [
      { understood: [park, pay, bus] },
      ['Đang lọc theo: nơi làm việc KCN Quang Châu; thu nhập từ 8 triệu/tháng; phúc lợi Xe đưa đón.'],
    ],
    [{ understood: [ceiling] }, []],
    [{ understood: [short] }, ['Đã hiểu: “cn” là “công nhân”.']],
    [
      {
        corrected: [
          { from: 'nhaan', to: 'nhân' },
          { from: 'vieen', to: 'viên' },
        ],
      },
      ['Đã sửa: “nhaan” thành “nhân”; “vieen” thành “viên”.'],
    ],
    [{ relaxed: ['all-words'] }, ['Không có việc nào khớp hết các từ. Đây là những việc gần đúng.']],
    // a place that was given up is not claimed to filter
    [{ relaxed: ['place'], understood: [park] }, ['Không có việc như vậy ở nơi này. Đây là việc ở nơi khác.']],
  ])('%j is said in plain words', async (interpreted, sentences) => {
    const page = await opened(stage);
    await page.route('**/v1/vacancies?**q=may', async (route) => {
      const reply: VacancySearchReply = await (await route.fetch()).json();
      await route.fulfill({ json: { ...reply, interpreted: { ...reply.interpreted, ...interpreted } } });
    });
    await words(page).fill('may');
    const [count, ...rest] = (await says(page, /việc phù hợp/)).split(/\n+/);
    expect(count).toMatch(/^Có \d+ việc phù hợp$/);
    expect(rest).toEqual(sentences);
  });

  test('nothing found is said, and one button clears every condition', async () => {
    const page = await opened(stage);
    await words(page).fill('zzqqx');
    await says(page, 'Chưa có việc phù hợp. Hãy bớt điều kiện hoặc thử từ khác.');
    expect(await titles(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Xóa điều kiện tìm' }).click();
    await says(page, /việc đang tuyển/);
    expect(await words(page).inputValue()).toBe('');
    expect(await words(page).evaluate((field) => field.matches(':focus'))).toBe(true);
  });
});

describe('filters', () => {
  test('a park and an occupation narrow the list together; the options tell how much is left', async () => {
    const page = await opened(stage);
    const park = place(page).locator('option[value="park:kcn-quang-chau"]');
    const inPark = counted(await park.textContent());
    await place(page).selectOption('park:kcn-quang-chau');
    await says(page, `Có ${inPark} việc phù hợp`);
    expect(inPark).toBe((await ask('park=kcn-quang-chau')).total);
    const sewing = occupation(page).locator('option[value="8153"]');
    const both = counted(await sewing.textContent());
    await occupation(page).selectOption('8153');
    await says(page, `Có ${both} việc phù hợp`);
    expect(both).toBe((await ask('park=kcn-quang-chau&occupation=8153')).total);
    expect(await place(page).inputValue()).toBe('park:kcn-quang-chau');
    expect(await occupation(page).inputValue()).toBe('8153');
    for (const where of await page.locator('.card .facts li:first-child').allTextContents()) {
      expect(where).toContain('KCN Quang Châu');
    }
  });

  test('a chosen option stays when nothing is left of it', async () => {
    const page = await opened(stage);
    await place(page).selectOption('park:kcn-quang-chau');
    await says(page, /việc phù hợp/);
    await words(page).fill('zzqqx');
    await says(page, /Chưa có việc phù hợp/);
    expect(await place(page).inputValue()).toBe('park:kcn-quang-chau');
    expect(await place(page).locator('option:checked').textContent()).toBe('KCN Quang Châu (0)');
  });

  test('choosing a park leaves the other places to choose from', async () => {
    const page = await opened(stage);
    const options = (): Promise<string[]> =>
      place(page)
        .locator('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    const before = await options();
    await place(page).selectOption('park:kcn-quang-chau');
    await says(page, /việc phù hợp/);
    expect((await options()).toSorted()).toEqual(before.toSorted());
    const commune = before.find((value) => value.startsWith('commune:')) ?? '';
    await place(page).selectOption(commune);
    const { total } = await ask(`commune=${commune.slice('commune:'.length)}`);
    await says(page, `Có ${total} việc phù hợp`);
  });
});
