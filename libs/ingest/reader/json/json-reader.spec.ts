import { describeNoticeReader } from '../notice-reader.contract.js';
import { SheetCollector } from '../sheet-collector.js';
import { JsonReader } from './json-reader.js';

describeNoticeReader(new JsonReader(), ([header = [], ...rows]) =>
  Buffer.from(
    JSON.stringify(
      // the first record names every key, as a table's header does
      rows.map((row) => Object.fromEntries(header.map((key, column) => [key, row[column] ?? null]))),
    ),
  ),
);

async function texts(json: string): Promise<(readonly string[])[]> {
  const collector = new SheetCollector();
  await new JsonReader().read(Buffer.from(json), collector);
  return collector.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
}

test('an object that holds the records, one record alone and one record a line mean the same', async () => {
  const expected = [
    ['title', 'seats'],
    ['May', '3'],
  ];
  expect(await texts('{"source":"x","rows":[{"title":"May","seats":3}]}')).toEqual(expected);
  expect(await texts('[{"title":"May","seats":3}]')).toEqual(expected);
  expect(await texts('{"title":"May","seats":3}')).toEqual(expected);
  expect(await texts('{"title":"May","seats":3}\n{"title":"Hàn","seats":1}\n')).toEqual([...expected, ['Hàn', '1']]);
});

test('nested objects become columns and lists become text', async () => {
  expect(
    await texts('[{"pay":{"min":8,"max":12},"benefits":["xe đưa đón","ký túc xá"],"night":true,"x":null}]'),
  ).toEqual([
    ['pay min', 'pay max', 'benefits', 'night', 'x'],
    ['8', '12', 'xe đưa đón; ký túc xá', 'TRUE'],
  ]);
});

test('a broken line is refused with its number', async () => {
  await expect(texts('{"a":1}\n{"a":')).rejects.toMatchObject({
    code: 'file.corrupt',
    detail: 'malformed JSON on line 2',
  });
  await expect(texts('[{"a":1')).rejects.toMatchObject({ code: 'file.corrupt', detail: 'malformed JSON' });
  await expect(texts('[1,2]')).rejects.toMatchObject({ code: 'file.corrupt' });
  await expect(texts('[]')).rejects.toMatchObject({ code: 'file.empty' });
});

test('a file that would cost the parser its stack or its heap is refused before it is parsed', async () => {
  await expect(texts('['.repeat(101))).rejects.toMatchObject({
    code: 'file.corrupt',
    detail: 'over 100 brackets deep',
  });
  await expect(texts(`[${'[],'.repeat(1_000_000)}[]]`)).rejects.toMatchObject({
    code: 'file.too-large',
    detail: 'over 2000000 values',
  });
  // brackets and commas inside a text are text
  expect(await texts(JSON.stringify([{ title: `${'['.repeat(200)}\\" ,` }]))).toHaveLength(2);
});
