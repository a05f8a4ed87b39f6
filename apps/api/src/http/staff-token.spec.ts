import { StaffToken } from './staff-token.js';

const token = new StaffToken('a-token-of-the-centre');

test('the token is accepted as a bearer token, whatever the case of the scheme', () => {
  expect(token.isIn('Bearer a-token-of-the-centre')).toBe(true);
  expect(token.isIn('bearer  a-token-of-the-centre ')).toBe(true);
});

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer a-token-of-the-centr',
  'Basic a-token-of-the-centre',
  'a-token-of-the-centre',
])('%p is refused', (header) => {
  expect(token.isIn(header)).toBe(false);
});
