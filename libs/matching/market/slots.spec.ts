import { isOpenToAll } from '#domain';
import { Slots } from './slots.js';

const CODES = ['8201', '8202', '8209', '8153', '9329', '9333', '7412', '7421', '3113', '2144'];
const ASKED: readonly { occupation?: string; trainingField?: string }[] = [
  {},
  ...CODES.flatMap((occupation) => [
    { occupation },
    ...['5103', '5106'].map((trainingField) => ({ occupation, trainingField })),
  ]),
];

test('without a wish floor slots stand in the order of their codes, none empty between them', () => {
  const slots = new Slots([...ASKED, ...ASKED].toReversed(), 0);
  expect(ASKED.map((asked) => slots.slotOf(asked)).toSorted((a, b) => a - b)).toEqual(ASKED.map((_, slot) => slot));
  expect(slots.slotOf({ occupation: '2144' })).toBe(1);
  expect(slots.segments).toBe(2);
});

test('with a wish floor no segment crosses a minor group, and occupations open to all keep to themselves', () => {
  const slots = new Slots(ASKED, 70);
  const groups = new Map<number, Set<string>>();
  for (const asked of ASKED) {
    const segment = slots.slotOf(asked) >> 4;
    const group = isOpenToAll(asked.occupation) ? 'open' : asked.occupation!.slice(0, 3);
    groups.set(segment, (groups.get(segment) ?? new Set()).add(group));
  }
  expect([...groups.values()].map((set) => set.size)).toEqual(Array.from(groups, () => 1));
  expect(slots.segments).toBe(groups.size);
  const open = slots.openSlots();
  for (const asked of ASKED) expect(open[slots.slotOf(asked)]).toBe(isOpenToAll(asked.occupation) ? 1 : 0);
});

test('an unused slot is near nothing; one without an occupation is neutral and not known', () => {
  const slots = new Slots([{}, { occupation: '8202', trainingField: '5103' }], 0);
  const points = new Uint8Array(16);
  const known = new Uint8Array(16);
  slots.writeProximity('8202')(points, known);
  expect([...points.subarray(0, 3)]).toEqual([50, 100, 0]);
  expect([...known.subarray(0, 3)]).toEqual([0, 1, 0]);
});
