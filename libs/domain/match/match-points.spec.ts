import {
  availabilityPoints,
  distancePoints,
  experiencePoints,
  incomePoints,
  languagePoints,
  levelPoints,
  sharePoints,
  trainingFieldPoints,
  UNKNOWN,
  wishPoints,
} from './match-points.js';

test('income rises from 60 % of the wish over 70 points at the wish to all at half as much again', () => {
  expect(
    [5_999_999, 6_000_000, 8_000_000, 10_000_000, 12_500_000, 15_000_000, 90_000_000].map((offer) =>
      incomePoints(offer, 10_000_000),
    ),
  ).toEqual([0, 0, 35, 70, 85, 100, 100]);
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
