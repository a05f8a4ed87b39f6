import { isOpen, seatsLeft } from './vacancy.js';

const vacancy = {
  state: 'published' as const,
  publishedAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2026-11-30T16:59:59.999Z',
  seats: { asked: 10, filled: 3 },
};

test('seats left never go below zero', () => {
  expect(seatsLeft({ asked: 10, filled: 3 })).toBe(7);
  expect(seatsLeft({ asked: 3, filled: 5 })).toBe(0);
});

test('a vacancy is open from its publication until its expiry instant', () => {
  expect(isOpen(vacancy, '2026-11-01T00:00:00.000Z')).toBe(true);
  expect(isOpen(vacancy, '2026-10-31T23:59:59.999Z')).toBe(false);
  expect(isOpen(vacancy, '2026-11-30T16:59:59.998Z')).toBe(true);
  expect(isOpen(vacancy, '2026-11-30T16:59:59.999Z')).toBe(false);
});

test('a closed vacancy and a vacancy without seats are not open', () => {
  expect(isOpen({ ...vacancy, state: 'closed' }, '2026-11-15T00:00:00.000Z')).toBe(false);
  expect(isOpen({ ...vacancy, seats: { asked: 3, filled: 3 } }, '2026-11-15T00:00:00.000Z')).toBe(false);
});
