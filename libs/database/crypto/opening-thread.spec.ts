import { FieldCipher, SealBrokenError } from './field-cipher.js';
import { FieldKeys } from './field-keys.js';
import { OpeningThread } from './opening-thread.js';

const cipher = new FieldCipher(FieldKeys.throwaway());
const keys = cipher.openingKeys();
const sealed = (id: string, plain: string) => ({ id, sealed: cipher.seal('person', 'name', id, plain) });

test('a thread opens what was sealed, in order, and leaves out what is not there', async () => {
  const thread = new OpeningThread(keys);
  const rows = [sealed('a', 'Đỗ Thị Thử'), { id: 'b', sealed: null }, sealed('c', ''), sealed('d', 'x'.repeat(5_000))];
  const [names, none] = await Promise.all([thread.open('person', 'name', rows), thread.open('person', 'name', [])]);
  expect(names).toEqual(['Đỗ Thị Thử', undefined, '', 'x'.repeat(5_000)]);
  expect(none).toEqual([]);
  await thread.close();
});

test('a value of another row does not open, and what is asked next does', async () => {
  const thread = new OpeningThread(keys);
  const moved = { ...sealed('a', 'Đỗ Thị Thử'), id: 'b' };
  await expect(thread.open('person', 'name', [sealed('c', 'y'), moved])).rejects.toThrow(SealBrokenError);
  expect(await thread.open('person', 'name', [sealed('c', 'y')])).toEqual(['y']);
  await thread.close();
});

test('whoever waits when the thread is closed hears of it', async () => {
  const thread = new OpeningThread(keys);
  const waiting = thread.open('person', 'name', [sealed('a', 'z')]);
  await Promise.all([expect(waiting).rejects.toThrow('ended'), thread.close()]);
});
