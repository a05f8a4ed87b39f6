import { OCCUPATION_SURE, occupationOf } from './code-occupation.js';

test('the code that the sheet gives wins when it exists', () => {
  expect(occupationOf('Thợ hàn', '8153', [])).toEqual({ code: '8153', confidence: 95 });
  expect(occupationOf('Thợ hàn', '0000', [])).toMatchObject({ code: '7212' });
});

test('a title that says too little takes the words around it, and is believed less', () => {
  const alone = occupationOf('Công nhân', undefined, []);
  expect(alone?.confidence).toBeLessThan(OCCUPATION_SURE);
  const helped = occupationOf('Công nhân', undefined, ['may công nghiệp']);
  expect(helped).toMatchObject({ code: '8153' });
  expect(helped?.confidence).toBeLessThan(occupationOf('Công nhân may công nghiệp', undefined, [])?.confidence ?? 0);
});

test('a title of no known word has no code', () => {
  expect(occupationOf('Xzqwk', undefined, ['', ' '])).toBeUndefined();
});
