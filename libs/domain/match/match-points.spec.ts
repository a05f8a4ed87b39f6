import {
  availabilityPoints,
  distancePoints,
  experiencePoints,
  incomePoints,
  incomeStep,
  languagePoints,
  levelPoints,
  reachInKilometres,
  sharePoints,
  trainingFieldPoints,
  UNKNOWN,
  wayInKilometres,
  wishPoints,
} from './match-points.js';

test('income rises from 60 % of the wish over 70 points at the wish to all at half as much again', () => {
  const points = (offer: number) => incomePoints(offer, 10_000_000);
  expect([1_000_000, 5_900_000, 10_000_000, 15_300_000, 90_000_000].map(points)).toEqual([0, 0, 70, 100, 100]);
  expect(points(8_000_000)).toBeGreaterThanOrEqual(37);
  expect(points(8_000_000)).toBeLessThanOrEqual(41);
  expect(points(12_500_000)).toBeGreaterThanOrEqual(85);
  expect(points(12_500_000)).toBeLessThanOrEqual(88);
});

test('income steps rise with income, one for each sixty-fourth, and end at both ends', () => {
  const incomes = Array.from({ length: 1_200 }, (_, i) => 1_000_000 + i * 100_000);
  const steps = incomes.map(incomeStep);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect([steps[0], steps.at(-1)]).toEqual([1, 255]);
  expect(incomeStep(10_200_000) - incomeStep(10_000_000)).toBeLessThanOrEqual(2);
  expect(incomeStep(20_000_000) - incomeStep(10_000_000)).toBe(45);
});

test('a share is the truncated percentage of wholes up to 15 and never more than a point off', () => {
  for (let whole = 1; whole <= 255; whole++) {
    for (let part = 0; part <= whole; part++) {
      const off = sharePoints(part, whole) - Math.trunc((part * 100) / whole);
      if (whole <= 15 || part === 0 || part === whole) expect([part, whole, off]).toEqual([part, whole, 0]);
      else expect(off === 0 || off === 1).toBe(true);
    }
  }
});

test('ways round up and reaches round down, in whole kilometres', () => {
  expect([0, 1, 10_000, 10_001, 900_000].map(wayInKilometres)).toEqual([0, 1, 10, 11, 255]);
  expect([0, 999, 10_999, 900_000].map(reachInKilometres)).toEqual([0, 0, 10, 254]);
});

test('a company bus makes a long way bearable and never a short one worse', () => {
  expect(distancePoints(1_999, false, false)).toBe(100);
  expect(distancePoints(26_000, false, false)).toBe(50);
  expect(distancePoints(26_000, true, false)).toBe(70);
  expect(distancePoints(26_000, false, true)).toBe(60);
  expect(distancePoints(5_000, true, true)).toBe(93);
  expect(distancePoints(50_000, false, false)).toBe(0);
});

test('what is not known is neutral', () => {
  expect(distancePoints(UNKNOWN, false, false)).toBe(50);
  expect(sharePoints(0, 0)).toBe(50);
  expect(languagePoints(0, 6)).toBe(50);
});

test('a wish further down the list is worth less, to a limit', () => {
  expect([0, 1, 4, 9].map((place) => wishPoints(100, place))).toEqual([100, 95, 80, 80]);
  expect(wishPoints(10, 4)).toBe(0);
});

test('being above the level asked for costs a little, below it is worth nothing', () => {
  expect([4, 5, 6, 9].map((held) => levelPoints(held, 5))).toEqual([0, 100, 90, 60]);
});

test('training in the same group, the same field, another field', () => {
  expect(['5103', '5101', '5402'].map((held) => trainingFieldPoints(held, '5103'))).toEqual([100, 50, 0]);
});

test('experience counts against what is asked, and a little where nothing is', () => {
  expect([0, 6, 12, 30].map((months) => experiencePoints(months, 12))).toEqual([0, 50, 100, 100]);
  expect([0, 12, 120].map((months) => experiencePoints(months, 0))).toEqual([50, 60, 100]);
});

test('waiting for a start costs two points a day', () => {
  expect([-3, 0, 10, 50, 80].map((days) => availabilityPoints(days))).toEqual([100, 100, 80, 0, 0]);
});
