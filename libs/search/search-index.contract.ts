import { SearchIndex, type SearchDocument, type SearchRequest, type SearchResult } from './search-index.js';

const EVERYTHING: SearchRequest = {
  text: '',
  words: 'all',
  filter: {},
  facets: [],
  sort: 'relevance',
  offset: 0,
  limit: 50,
};

const ascending = (a: number, b: number): number => a - b;
const NO_TEXT = { title: '', occupation: '', place: '', employer: '', skills: '', body: '' };

/** A document by its parts; ids sort like their numbers. */
function doc(
  number: number,
  parts: Omit<Partial<SearchDocument>, 'id' | 'text'> & { readonly text?: Partial<SearchDocument['text']> },
): SearchDocument {
  const id = idOf(number);
  return {
    version: 1,
    keywords: {},
    card: { id, title: parts.text?.title ?? '' },
    ...parts,
    id,
    text: { ...NO_TEXT, ...parts.text },
    numbers: { published: 1_000 + number, ...parts.numbers },
  };
}

function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

function titled(number: number, title: string): SearchDocument {
  return doc(number, { text: { title } });
}

async function* threeWelders(): AsyncIterable<SearchDocument[]> {
  yield [titled(1, 'Thợ hàn'), titled(2, 'Thợ hàn'), titled(3, 'Thợ hàn')];
}

interface OpenIndex {
  readonly index: SearchIndex;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * What every search engine must do. `open` gives an empty, prepared index and how to let go of it; it is called once
 * for the suite, and `clear` empties it between tests.
 */
export function describeSearchIndex(name: string, open: () => Promise<OpenIndex>): void {
  describe(`${name} search index`, () => {
    let index: SearchIndex;
    let clear: () => Promise<void>;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ index, clear, close } = await open());
      await index.prepare();
    });
    afterEach(() => clear());
    afterAll(() => close());

    const search = (request: Partial<SearchRequest>): Promise<SearchResult> =>
      index.search('vacancies', { ...EVERYTHING, ...request });
    const find = async (text: string, request: Partial<SearchRequest> = {}): Promise<number[]> =>
      (await search({ text, ...request })).hits.map((hit) => Number(hit.id.slice(-12)));

    describe('writes', () => {
      test('preparing an index again does no harm', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ may')]);
        await index.prepare();
        expect(await find('may')).toEqual([1]);
      });

      test('a newer version replaces, the same version may be repeated, an older one never overwrites', async () => {
        await index.upsert('vacancies', [doc(1, { version: 2, text: { title: 'Thợ hàn' } })]);
        await index.upsert('vacancies', [doc(1, { version: 3, text: { title: 'Thợ tiện' } })]);
        await index.upsert('vacancies', [doc(1, { version: 3, text: { title: 'Thợ tiện' } })]);
        await index.upsert('vacancies', [doc(1, { version: 1, text: { title: 'Thợ mộc' } })]);
        expect(await find('hàn')).toEqual([]);
        expect(await find('mộc')).toEqual([]);
        expect(await find('tiện')).toEqual([1]);
        expect(await index.count('vacancies')).toBe(1);
      });

      test('the newest of several versions in one call wins, whatever their order', async () => {
        await index.upsert('vacancies', [
          doc(1, { version: 3, text: { title: 'Thợ tiện' } }),
          doc(1, { version: 2, text: { title: 'Thợ hàn' } }),
        ]);
        expect(await find('tho')).toEqual([1]);
        expect(await find('tiện')).toEqual([1]);
      });

      test('an older remove does nothing; after a remove an older upsert does not bring the document back', async () => {
        await index.upsert('vacancies', [doc(1, { version: 5, text: { title: 'Thợ hàn' } })]);
        await index.remove('vacancies', [{ id: idOf(1), version: 4 }]);
        expect(await find('hàn')).toEqual([1]);
        await index.remove('vacancies', [{ id: idOf(1), version: 5 }]);
        expect(await find('hàn')).toEqual([]);
        expect(await index.count('vacancies')).toBe(0);
        await index.upsert('vacancies', [doc(1, { version: 4, text: { title: 'Thợ hàn' } })]);
        expect(await find('hàn')).toEqual([]);
        await index.upsert('vacancies', [doc(1, { version: 6, text: { title: 'Thợ hàn' } })]);
        expect(await find('hàn')).toEqual([1]);
      });

      test('removing what was never there is remembered', async () => {
        await index.remove('vacancies', [{ id: idOf(9), version: 3 }]);
        await index.upsert('vacancies', [doc(9, { version: 2, text: { title: 'Thợ hàn' } })]);
        expect(await index.count('vacancies')).toBe(0);
      });

      test('the two indexes do not see each other', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ may')]);
        await index.upsert('jobseekers', [titled(2, 'Thợ may')]);
        expect(await find('may')).toEqual([1]);
        const staff = await index.search('jobseekers', { ...EVERYTHING, text: 'may' });
        expect(staff.hits.map((hit) => hit.id)).toEqual([idOf(2)]);
      });

      test('a hit gives the card back untouched', async () => {
        const card = { title: 'Công nhân may – "ca 3"', pay: { incomeMin: 9_000_000 }, shifts: ['day'], none: null };
        await index.upsert('vacancies', [doc(1, { card, text: { title: 'Công nhân may' } })]);
        expect((await search({ text: 'may' })).hits).toEqual([{ id: idOf(1), card }]);
      });
    });

    describe('words', () => {
      test('words typed without accents find what is written with them', async () => {
        await index.upsert('vacancies', [titled(1, 'Công nhân may'), titled(2, 'Lái xe nâng')]);
        expect(await find('cong nhan may')).toEqual([1]);
        expect(await find('CONG NHAN')).toEqual([1]);
        expect(await find('lai xe')).toEqual([2]);
      });

      test('words typed with accents find what is written without them', async () => {
        await index.upsert('vacancies', [titled(1, 'Tuyen cong nhan dong goi')]);
        expect(await find('công nhân đóng gói')).toEqual([1]);
      });

      test('composed, decomposed and both placements of a tone mark are the same word', async () => {
        await index.upsert('vacancies', [titled(1, 'Điều hoà không khí'), titled(2, 'Thợ điều hòa'.normalize('NFD'))]);
        for (const query of ['hoà', 'hòa', 'hòa'.normalize('NFD'), 'HOÀ']) {
          expect((await find(query)).toSorted(ascending)).toEqual([1, 2]);
        }
      });

      test('i and y at the end of a syllable are the same word', async () => {
        await index.upsert('vacancies', [titled(1, 'Nhân viên kỹ thuật'), titled(2, 'Nhân viên kĩ thuật')]);
        expect((await find('kỹ thuật')).toSorted(ascending)).toEqual([1, 2]);
        expect((await find('ki thuat')).toSorted(ascending)).toEqual([1, 2]);
      });

      test('a query with tones ranks the word as written above its look-alike', async () => {
        await index.upsert('vacancies', [
          titled(1, 'Thợ may'),
          titled(2, 'Thợ máy'),
          titled(3, 'Thợ may công nghiệp'),
          titled(4, 'Thợ máy công nghiệp'),
        ]);
        expect((await find('thợ may')).slice(0, 2).toSorted(ascending)).toEqual([1, 3]);
        expect((await find('thợ máy')).slice(0, 2).toSorted(ascending)).toEqual([2, 4]);
        expect(await find('tho may')).toHaveLength(4);
      });

      test('an accented word does not match its look-alike in a long text', async () => {
        await index.upsert('vacancies', [
          doc(1, { text: { title: 'Thợ tiện', body: 'Làm ca ngày' } }),
          doc(2, { text: { title: 'Tạp vụ', body: 'Hỗ trợ tiền ăn, ưu tiên người ở gần' } }),
          doc(3, { text: { title: 'Cơ khí', body: 'Biết tiện, phay' } }),
        ]);
        expect(await find('tiện')).toEqual([1, 3]);
        expect((await find('tien'))[0]).toBe(1);
      });

      test('title beats occupation beats body', async () => {
        await index.upsert('vacancies', [
          doc(1, { text: { body: 'Có kinh nghiệm hàn' } }),
          doc(2, { text: { title: 'Cơ khí', occupation: 'Thợ hàn' } }),
          doc(3, { text: { title: 'Thợ hàn' } }),
        ]);
        expect(await find('hàn')).toEqual([3, 2, 1]);
      });

      test('words next to each other, in order, rank above the same words apart', async () => {
        await index.upsert('vacancies', [
          titled(3, 'Công nhân lắp ráp máy may'),
          titled(2, 'Nhân viên kinh doanh bất động sản, công ty may'),
          titled(1, 'Công nhân may'),
        ]);
        expect((await find('cong nhan may'))[0]).toBe(1);
        expect((await find('cong nhan may')).at(-1)).toBe(2);
      });

      test('all words must match, across fields', async () => {
        await index.upsert('vacancies', [
          doc(1, { text: { title: 'Công nhân may', place: 'KCN Quang Châu' } }),
          doc(2, { text: { title: 'Công nhân may', place: 'KCN Vân Trung' } }),
        ]);
        expect(await find('may quang chau')).toEqual([1]);
        expect(await find('may quang chau xyzzy')).toEqual([]);
      });

      test('any of the words finds the rest too, the fullest match first', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ hàn'), titled(2, 'Thợ hàn tàu biển'), titled(3, 'Kế toán')]);
        expect(await find('thợ hàn tàu xyzzy', { words: 'all' })).toEqual([]);
        expect(await find('thợ hàn tàu xyzzy', { words: 'any' })).toEqual([2, 1]);
        expect(await find('xyzzy kế', { words: 'any' })).toEqual([3]);
        expect(await find('xyzzy', { words: 'any' })).toEqual([]);
      });

      test('what the text is known to mean is found without the words, and lifts what the words find', async () => {
        await index.upsert('vacancies', [
          doc(1, { text: { title: 'Lái xe nâng' }, keywords: { occupation: ['8344'] } }),
          doc(2, { text: { title: 'Vận hành forklift' }, keywords: { occupation: ['8344'] } }),
          doc(3, { text: { title: 'Sửa forklift' }, keywords: { occupation: ['7231'] } }),
          doc(4, { text: { title: 'Kế toán' }, keywords: { occupation: ['2411'] } }),
        ]);
        const meaning = { field: 'occupation', anyOf: ['8344'] };
        const found = await find('forklift', { meaning });
        expect(found[0]).toBe(2);
        expect(found.toSorted(ascending)).toEqual([1, 2, 3]);
        expect(await find('', { meaning })).toHaveLength(4);
        expect(await find('forklift', { meaning, filter: { anyOf: { occupation: ['7231'] } } })).toEqual([3]);
      });

      test('the last word may be a prefix when asked, and only then', async () => {
        await index.upsert('vacancies', [titled(1, 'Công nhân đóng gói'), titled(2, 'Công nhân may')]);
        expect(await find('cong nhan do', { prefix: true })).toEqual([1]);
        expect(await find('công nhân đó', { prefix: true })).toEqual([1]);
        expect(await find('cong nhan do')).toEqual([]);
        expect(await find('con nhan', { prefix: true })).toEqual([]);
      });

      test('codes and numbers are words', async () => {
        await index.upsert('vacancies', [titled(1, 'Vận hành máy CNC'), titled(2, 'Phiên dịch tiếng Nhật N2')]);
        expect(await find('cnc')).toEqual([1]);
        expect(await find('tieng nhat n2')).toEqual([2]);
      });

      test.each(['"', "'; drop table x; --", '& | ! ( ) :* <->', '\\', '%', '-may', '…', '"thợ'])(
        'punctuation is never syntax: %s',
        async (text) => {
          await index.upsert('vacancies', [titled(1, 'Thợ may')]);
          await expect(search({ text, prefix: true })).resolves.toBeDefined();
        },
      );

      test('text without a single word finds nothing, blank text finds everything', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ may')]);
        expect(await find('???')).toEqual([]);
        expect(await find('   ')).toEqual([1]);
      });
    });

    describe('filters and facets', () => {
      beforeEach(() =>
        index.upsert('vacancies', [
          doc(1, {
            text: { title: 'Thợ may' },
            keywords: { province: ['24'], shift: ['day'], benefit: ['meal', 'bus'] },
            numbers: { income: 9_000_000, expires: 2_000 },
            point: { lat: 21.27, lng: 106.19 },
          }),
          doc(2, {
            text: { title: 'Thợ hàn' },
            keywords: { province: ['24'], shift: ['day', 'night'], benefit: ['bus'] },
            numbers: { income: 12_000_000, expires: 3_000 },
            point: { lat: 21.18, lng: 106.06 },
          }),
          doc(3, {
            text: { title: 'Thợ may' },
            keywords: { province: ['31'], shift: ['night'] },
            numbers: { income: 15_000_000, expires: 4_000 },
            point: { lat: 20.86, lng: 106.68 },
          }),
          doc(4, { text: { title: 'Kế toán' }, keywords: { province: ['31'] } }),
        ]),
      );

      test('any of the values of one field, all of the fields', async () => {
        expect((await find('', { filter: { anyOf: { province: ['24', '31'] } } })).toSorted(ascending)).toEqual([
          1, 2, 3, 4,
        ]);
        expect(await find('', { filter: { anyOf: { province: ['31'], shift: ['night', 'day'] } } })).toEqual([3]);
        expect(await find('may', { filter: { anyOf: { province: ['24'] } } })).toEqual([1]);
      });

      test('a filter that matches nothing, or has no values, finds nothing', async () => {
        for (const province of [['99'], [], ["24' or 1=1"], ['24"']]) {
          const result = await search({ filter: { anyOf: { province } } });
          expect(result).toMatchObject({ total: 0, hits: [] });
        }
      });

      test('further conditions hold one by one, also for facets of the same field', async () => {
        const also = [
          { field: 'benefit', anyOf: ['bus'] },
          { field: 'benefit', anyOf: ['meal', 'dorm'] },
        ];
        expect(await find('', { filter: { also } })).toEqual([1]);
        expect(await find('', { filter: { also: [{ field: 'province', anyOf: [] }] } })).toEqual([]);
        const { facets } = await search({
          filter: { also: [{ field: 'province', anyOf: ['24'] }], anyOf: { province: ['31'] } },
          facets: ['province'],
        });
        expect(facets['province']).toEqual([{ value: '24', count: 2 }]);
      });

      test('an unknown field is refused', async () => {
        await expect(search({ filter: { anyOf: { colour: ['red'] } } })).rejects.toThrow('colour');
        await expect(search({ filter: { also: [{ field: 'size', anyOf: ['xl'] }] } })).rejects.toThrow('size');
        await expect(search({ filter: { min: { height: 1 } } })).rejects.toThrow('height');
        await expect(search({ facets: ['colour'] })).rejects.toThrow('colour');
      });

      test('numbers have a floor and a ceiling, both inclusive; a document without the number passes neither', async () => {
        expect((await find('', { filter: { min: { income: 12_000_000 } } })).toSorted(ascending)).toEqual([2, 3]);
        expect((await find('', { filter: { max: { income: 12_000_000 } } })).toSorted(ascending)).toEqual([1, 2]);
        expect(await find('', { filter: { min: { expires: 2_001 }, max: { expires: 3_999 } } })).toEqual([2]);
      });

      test('within a distance', async () => {
        const at = { lat: 21.27, lng: 106.19 };
        expect(await find('', { filter: { within: { ...at, metres: 1_000 } } })).toEqual([1]);
        expect((await find('', { filter: { within: { ...at, metres: 25_000 } } })).toSorted(ascending)).toEqual([1, 2]);
        expect((await find('', { filter: { within: { ...at, metres: 100_000 } } })).toSorted(ascending)).toEqual([
          1, 2, 3,
        ]);
      });

      test('facets count what is found, most frequent first', async () => {
        const { total, facets } = await search({ text: 'thợ', facets: ['province', 'benefit', 'park'] });
        expect(total).toBe(3);
        expect(facets).toEqual({
          province: [
            { value: '24', count: 2 },
            { value: '31', count: 1 },
          ],
          benefit: [
            { value: 'bus', count: 2 },
            { value: 'meal', count: 1 },
          ],
          park: [],
        });
      });

      test('a facet ignores its own filter and keeps the others', async () => {
        const { total, facets } = await search({
          filter: { anyOf: { province: ['24'], shift: ['night'] }, min: { income: 1 } },
          facets: ['province', 'shift', 'benefit'],
        });
        expect(total).toBe(1);
        expect(facets['province']).toEqual([
          { value: '24', count: 1 },
          { value: '31', count: 1 },
        ]);
        expect(facets['shift']).toEqual([
          { value: 'day', count: 2 },
          { value: 'night', count: 1 },
        ]);
        expect(facets['benefit']).toEqual([{ value: 'bus', count: 1 }]);
      });

      test('a facet is counted even when its own filter finds nothing', async () => {
        const { total, facets } = await search({ filter: { anyOf: { province: [] } }, facets: ['province', 'shift'] });
        expect(total).toBe(0);
        expect(facets['province']).toEqual([
          { value: '24', count: 2 },
          { value: '31', count: 2 },
        ]);
        expect(facets['shift']).toEqual([]);
      });

      test('removed documents are neither found nor counted', async () => {
        await index.remove('vacancies', [{ id: idOf(2), version: 1 }]);
        const { total, facets } = await search({ text: 'thợ', facets: ['province'] });
        expect(total).toBe(2);
        expect(facets['province']).toEqual([
          { value: '24', count: 1 },
          { value: '31', count: 1 },
        ]);
      });
    });

    describe('order and pages', () => {
      test('equal matches go by newest publication, then by id', async () => {
        await index.upsert('vacancies', [
          doc(1, { text: { title: 'Thợ may' }, numbers: { published: 10 } }),
          doc(3, { text: { title: 'Thợ may' }, numbers: { published: 20 } }),
          doc(2, { text: { title: 'Thợ may' }, numbers: { published: 20 } }),
        ]);
        expect(await find('thợ may')).toEqual([2, 3, 1]);
        expect(await find('')).toEqual([2, 3, 1]);
      });

      test('by a number, either way, documents without it last', async () => {
        await index.upsert('vacancies', [
          doc(1, { numbers: { income: 9, published: 1 } }),
          doc(2, { numbers: { income: 12, published: 1 } }),
          doc(3, { numbers: { published: 1 } }),
          doc(4, { numbers: { income: 9, published: 2 } }),
        ]);
        expect(await find('', { sort: { number: 'income', order: 'desc' } })).toEqual([2, 4, 1, 3]);
        expect(await find('', { sort: { number: 'income', order: 'asc' } })).toEqual([4, 1, 2, 3]);
        await expect(find('', { sort: { number: 'height', order: 'asc' } })).rejects.toThrow('height');
      });

      test('by distance, with the distance of each hit, documents without a point last', async () => {
        await index.upsert('vacancies', [
          doc(1, { point: { lat: 21.18, lng: 106.06 } }),
          doc(2, {}),
          doc(3, { point: { lat: 21.27, lng: 106.19 } }),
        ]);
        const { hits } = await search({ sort: 'distance', from: { lat: 21.27, lng: 106.2 } });
        expect(hits.map((hit) => hit.id)).toEqual([idOf(3), idOf(1), idOf(2)]);
        expect(hits[0]!.distanceMetres).toBeGreaterThan(1_000);
        expect(hits[0]!.distanceMetres).toBeLessThan(1_100);
        expect(hits[1]!.distanceMetres).toBeGreaterThan(17_300);
        expect(hits[1]!.distanceMetres).toBeLessThan(18_000);
        expect(hits[2]).not.toHaveProperty('distanceMetres');
      });

      test('pages neither overlap nor miss anything, in every order', async () => {
        await index.upsert(
          'vacancies',
          Array.from({ length: 95 }, (_, i) =>
            doc(i, {
              text: { title: i % 2 === 0 ? 'Công nhân may' : 'Công nhân hàn' },
              numbers: { published: Math.floor(i / 10), income: i % 7 },
              point: { lat: 21 + (i % 5) / 10, lng: 106 },
            }),
          ),
        );
        for (const sort of ['relevance', { number: 'income', order: 'desc' }, 'distance'] as const) {
          for (const text of ['', 'công nhân may']) {
            const request = { text, words: 'any', sort, from: { lat: 21, lng: 106 } } as const;
            const whole = (await search({ ...request, limit: 50 })).hits.map((hit) => hit.id);
            const seen: string[] = [];
            for (let offset = 0; offset < 95; offset += 10) {
              const page = await search({ ...request, offset, limit: 10 });
              expect(page.total).toBe(95);
              seen.push(...page.hits.map((hit) => hit.id));
            }
            expect(new Set(seen).size).toBe(95);
            expect(seen.slice(0, 50)).toEqual(whole);
          }
        }
      });

      test('a page beyond the end is empty and still says the total; no hits may be asked for', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ may')]);
        expect(await search({ text: 'may', offset: 50, limit: 10 })).toMatchObject({ total: 1, hits: [] });
        expect(await search({ text: 'may', limit: 0 })).toMatchObject({ total: 1, hits: [] });
      });
    });

    describe('rebuild', () => {
      test('the new index replaces the old one, and searches see the old one until then', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ hàn'), titled(2, 'Thợ may')]);
        const during: number[][] = [];
        const count = await index.rebuild('vacancies', batches(), 0.8);
        async function* batches(): AsyncIterable<SearchDocument[]> {
          yield [titled(2, 'Thợ may'), titled(3, 'Thợ mộc')];
          during.push((await find('thợ')).toSorted(ascending));
          yield [titled(4, 'Thợ tiện')];
          during.push((await find('thợ')).toSorted(ascending));
        }
        expect(during).toEqual([
          [1, 2],
          [1, 2],
        ]);
        expect(count).toBe(3);
        expect((await find('thợ')).toSorted(ascending)).toEqual([2, 3, 4]);
        expect(await index.count('vacancies')).toBe(3);
      });

      test('a rebuilt index that is suspiciously small is refused and the old one stays', async () => {
        await index.upsert(
          'vacancies',
          [1, 2, 3, 4, 5].map((number) => titled(number, 'Thợ hàn')),
        );
        await expect(index.rebuild('vacancies', threeWelders(), 0.8)).rejects.toMatchObject({ code: 'index.shrunk' });
        expect(await index.count('vacancies')).toBe(5);
        expect(await find('hàn')).toHaveLength(5);
        expect(await index.rebuild('vacancies', threeWelders(), 0.6)).toBe(3);
      });

      test('a rebuild that fails half-way leaves the old index, and the next one works', async () => {
        await index.upsert('vacancies', [titled(1, 'Thợ hàn')]);
        async function* broken(): AsyncIterable<SearchDocument[]> {
          yield [titled(2, 'Thợ may')];
          throw new Error('the database went away');
        }
        await expect(index.rebuild('vacancies', broken(), 0)).rejects.toThrow('went away');
        expect(await find('thợ')).toEqual([1]);
        async function* whole(): AsyncIterable<SearchDocument[]> {
          yield [titled(3, 'Thợ mộc')];
        }
        expect(await index.rebuild('vacancies', whole(), 0)).toBe(1);
        expect(await find('thợ')).toEqual([3]);
      });

      test('versions are kept across a rebuild', async () => {
        async function* batches(): AsyncIterable<SearchDocument[]> {
          yield [doc(1, { version: 5, text: { title: 'Thợ hàn' } })];
        }
        await index.rebuild('vacancies', batches(), 0);
        await index.upsert('vacancies', [doc(1, { version: 4, text: { title: 'Thợ mộc' } })]);
        expect(await find('thợ')).toEqual([1]);
        expect(await find('mộc')).toEqual([]);
      });
    });
  });
}
