import { DomainError } from '#domain';
import { DEFAULT_MATCH_POLICY, readMatchPolicy } from './match-policy.js';

const refusal = (input: unknown) => {
  try {
    readMatchPolicy(input);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, field: error.place.field };
  }
  return undefined;
};

test('an empty policy is the documented one, and reading it again changes nothing', () => {
  expect(readMatchPolicy({})).toEqual(DEFAULT_MATCH_POLICY);
  expect(readMatchPolicy(DEFAULT_MATCH_POLICY)).toEqual(DEFAULT_MATCH_POLICY);
});

test('weights of one side that do not add up to 100 are refused with their place', () => {
  const seeker = { ...DEFAULT_MATCH_POLICY.weights.seeker, income: 31 };
  expect(refusal({ weights: { seeker } })).toEqual({ code: 'policy.invalid', field: 'weights.seeker' });
});

test.each([
  [{ weights: { employer: { ...DEFAULT_MATCH_POLICY.weights.employer, sex: 0 } } }],
  [{ weights: { seeker: { ...DEFAULT_MATCH_POLICY.weights.seeker, income: 29.5, shift: 5.5 } } }],
  [{ keepPerJobseeker: 0 }],
  [{ unheardOf: true }],
  ['text'],
])('%j is refused', (input) => {
  expect(refusal(input)?.code).toBe('policy.invalid');
});
