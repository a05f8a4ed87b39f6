import { readFileSync } from 'node:fs';
import { DomainError } from '#domain';
import { DEFAULT_MATCH_POLICY, matchPolicySchema, readMatchPolicy } from './match-policy.js';
import { reservedSeats } from './reserved-seats.js';

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

test('the published JSON Schema is the one that policies are read with', () => {
  // else: npm run -s cungcau -- match policy --schema > docs/match-policy.schema.json
  const published: unknown = JSON.parse(
    readFileSync(new URL('../../../docs/match-policy.schema.json', import.meta.url), 'utf8'),
  );
  expect(published).toEqual(matchPolicySchema());
});

test('the page on policies names every setting with its default', () => {
  const page = readFileSync(new URL('../../../docs/match-policy.md', import.meta.url), 'utf8');
  const settings = (value: object, path: string): string[] =>
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? settings(inner, `${path}${name}.`)
        : [`\`${path}${name}\` | \`${JSON.stringify(inner).replaceAll('"', '')}\``],
    );
  const rows = page.replaceAll(/ +\|/g, ' |');
  for (const setting of settings(DEFAULT_MATCH_POLICY, '')) expect(rows).toContain(setting);
});

test('weights of one side that do not add up to 100 are refused with their place', () => {
  const seeker = { ...DEFAULT_MATCH_POLICY.weights.seeker, income: 31 };
  expect(refusal({ weights: { seeker } })).toEqual({ code: 'policy.invalid', field: 'weights.seeker' });
});

test.each(['max-weight', 'referral-k'])('reserved seats are refused in %s, and a share of nothing is not', (mode) => {
  expect(refusal({ mode, priority: { firmBox: { reservedPercent: 10 } } })?.field).toBe('priority.firmBox');
  const centreGroups = [{ code: 'poor-household', reservedPercent: 5 }];
  expect(refusal({ mode, priority: { centreGroups } })?.field).toBe('priority.centreGroups');
  expect(refusal({ mode, priority: { firmBox: { reservedPercent: 0 } } })).toBeUndefined();
  expect(refusal({ priority: { firmBox: { reservedPercent: 10 }, centreGroups } })).toBeUndefined();
});

test.each([
  [{ weights: { employer: { ...DEFAULT_MATCH_POLICY.weights.employer, sex: 0 } } }],
  [{ weights: { seeker: { ...DEFAULT_MATCH_POLICY.weights.seeker, income: 29.5, shift: 5.5 } } }],
  [{ keepPerJobseeker: -1 }],
  [{ mode: 'best' }],
  [{ referral: { perJobseeker: 6 } }],
  [{ referral: { ratioPercent: 99 } }],
  [{ fillingBonus: 20_001 }],
  [{ priority: { centreGroups: [{ code: 'men', reservedPercent: 5 }] } }],
  [{ lockPublished: 'yes' }],
  [{ lockPublished: true, mode: 'top' }],
  [{ unheardOf: true }],
  ['text'],
])('%j is refused', (input) => {
  expect(refusal(input)?.code).toBe('policy.invalid');
});

test('shares of the firm and of the centre make one pool of reserved seats, rounded down', () => {
  const { priority } = readMatchPolicy({
    priority: {
      firmBox: { reservedPercent: 20 },
      centreGroups: [
        { code: 'returnee', reservedPercent: 10 },
        { code: 'poor-household', reservedPercent: 5 },
      ],
    },
  });
  const box = ['poor-household', 'demobilised'];
  expect(reservedSeats(priority, { seats: 19, priorityGroups: box })).toEqual({
    groups: ['poor-household', 'demobilised', 'returnee'],
    seats: 6,
  });
  expect(reservedSeats(priority, { seats: 19, priorityGroups: [] })).toEqual({
    groups: ['returnee', 'poor-household'],
    seats: 2,
  });
  const tieBreak = DEFAULT_MATCH_POLICY.priority;
  expect(reservedSeats(tieBreak, { seats: 19, priorityGroups: box })).toEqual({ groups: box, seats: 0 });
});

test('shares that add up to more than everything reserve every seat and no more', () => {
  const { priority } = readMatchPolicy({
    priority: { firmBox: { reservedPercent: 80 }, centreGroups: [{ code: 'returnee', reservedPercent: 80 }] },
  });
  expect(reservedSeats(priority, { seats: 7, priorityGroups: ['woman'] }).seats).toBe(7);
});
