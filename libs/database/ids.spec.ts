import { idFrom, newId } from './ids.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('new ids sort by creation, also ten thousand within one millisecond and when the clock steps back', () => {
  const now = Date.now();
  const ids = Array.from({ length: 10_000 }, () => newId(now));
  ids.push(newId(now - 5_000), newId(now + 60_000));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].toSorted()).toEqual(ids);
  for (const id of ids.slice(0, 10)) expect(id).toMatch(UUID);
});

test('the same content gives the same id, other content another', () => {
  const id = idFrom('vacancy', 'notice-1', 'Sheet1', 5);
  expect(id).toMatch(UUID);
  expect(id[14]).toBe('5');
  expect(idFrom('vacancy', 'notice-1', 'Sheet1', 5)).toBe(id);
  expect(idFrom('vacancy', 'notice-1', 'Sheet1', '5')).toBe(id);
  expect(idFrom('jobseeker', 'notice-1', 'Sheet1', 5)).not.toBe(id);
  expect(idFrom('vacancy', 'ab', 'c')).not.toBe(idFrom('vacancy', 'a', 'bc'));
});

test('content ids stay what they are: stored rows depend on them', () => {
  expect(idFrom('vacancy', 'notice-1', 'Sheet1', 5)).toBe('99f44204-8187-56fb-abe5-7048b7efcb35');
});
