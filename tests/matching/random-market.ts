import {
  availabilityPoints,
  distancePoints,
  experiencePoints,
  languagePoints,
  levelPoints,
  MATCH_RULE_CODES,
  NEUTRAL_POINTS,
} from '#domain';
import type { MarketCodes, NeedCode } from '../../libs/matching/market/market-codes.js';
import type { Market } from '../../libs/matching/market/market.js';
import { DEFAULT_MATCH_POLICY } from '#matching';
import { SeededDraw } from '../bench/seeded-draw.js';

const TODAY = 100;
const HOMES = 4;
const PLACES = 5;
const OCCUPATIONS = 6;
const LANGUAGES = ['ja', 'ko'] as const;

const need = (kind: NeedCode['kind'], code: string, ordinal = 0): NeedCode => ({ kind, code, ordinal });
const NEEDS: readonly NeedCode[] = [
  ...['forklift', 'safety-group-3', 'welding', 'crane'].map((code) => need('certificate', code)),
  ...['day', 'night', 'three-shift'].map((code) => need('shift', code)),
  ...['seasonal', 'under-12m'].map((code) => need('contract', code)),
  ...LANGUAGES.flatMap((code) => [1, 2, 3, 4, 5, 6].map((ordinal) => need('language', code, ordinal))),
];
const RULES = {
  certificate: 'certificate-missing',
  shift: 'shift-refused',
  contract: 'contract-refused',
  language: 'language-below',
} as const;

/** Row of the profile of two languages held, each 0..6. */
const profileOf = (ja: number, ko: number) => 7 * ja + ko;
const PROFILES = Array.from({ length: 49 }, (_, row) => [Math.trunc(row / 7), row % 7] as const);
const CLASSES = [
  [],
  [{ language: 'ja', ordinal: 3 }],
  [{ language: 'ko', ordinal: 6 }],
  [
    { language: 'ja', ordinal: 2 },
    { language: 'ko', ordinal: 4 },
  ],
];

export interface RandomMarketOptions {
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly seed: number;
  readonly wishFloor?: number;
}

/** A small market straight as columns, with every rule in play and many pairs one step from a seat. */
export function randomMarket({ jobseekers, vacancies, seed, wishFloor = 0 }: RandomMarketOptions): {
  market: Market;
  codes: MarketCodes;
} {
  const slots = 16;
  const tableDraw = new SeededDraw(seed, 1, 0);
  const needRules = new Uint8Array(32).fill(255);
  NEEDS.forEach(({ kind }, bit) => {
    needRules[bit] = MATCH_RULE_CODES.indexOf(RULES[kind]);
  });
  const km = Uint8Array.from({ length: HOMES * PLACES }, () => 2 + tableDraw.below(45));
  const levels = new Uint8Array(11 * 16);
  for (let held = 1; held <= 10; held++) {
    for (let asked = 0; asked <= 10; asked++) {
      levels[16 * held + asked] = asked === 0 ? NEUTRAL_POINTS : levelPoints(held, asked);
    }
  }
  const languageWidth = 16;
  const languages = new Uint8Array(PROFILES.length * languageWidth);
  PROFILES.forEach(([ja, ko], row) => {
    CLASSES.forEach((useful, column) => {
      const held = useful.map(({ language }) => (language === 'ja' ? ja : ko));
      const sum = useful.reduce((total, { ordinal }, at) => total + languagePoints(held[at]!, ordinal), 0);
      const none = held.every((ordinal) => ordinal === 0);
      languages[row * languageWidth + column] = none ? NEUTRAL_POINTS : Math.trunc(sum / useful.length);
    });
  });

  const seekerRows = Array.from({ length: jobseekers }, (_, row) => seekerRow(new SeededDraw(seed, 2, row)));
  const vacancyRows = Array.from({ length: vacancies }, (_, row) => vacancyRow(new SeededDraw(seed, 3, row)));
  const market: Market = {
    seed,
    weights: DEFAULT_MATCH_POLICY.weights,
    wishFloor,
    seekers: {
      size: jobseekers,
      home: Uint16Array.from(seekerRows, (row) => row.home),
      has: Uint32Array.from(seekerRows, (row) => row.has),
      level: Uint8Array.from(seekerRows, (row) => row.level),
      start: Uint16Array.from(seekerRows, (row) => row.start),
      reachKm: Uint8Array.from(seekerRows, (row) => row.reachKm),
      willing: Uint8Array.from(seekerRows, (row) => row.willing),
      ...listsOf('named', seekerRows),
      ...listsOf('wanted', seekerRows),
      ...listsOf('practised', seekerRows),
      ...listsOf('abroad', seekerRows),
      overseasMode: Uint8Array.from(seekerRows, (row) => (row.abroad.length > 0 ? 2 : 0)),
      training: new Uint16Array(jobseekers),
      incomeStep: Uint8Array.from(seekerRows, (row) => row.incomeStep),
      refusesShifts: Uint8Array.from(seekerRows, (row) => Number((row.has & 0b111_0000) !== 0b111_0000)),
      wantedBenefits: Uint16Array.from(seekerRows, (row) => row.wantedBenefits),
      wantedBenefitCount: Uint8Array.from(
        seekerRows,
        ({ wantedBenefits }) => (wantedBenefits & 1) + (wantedBenefits >> 1),
      ),
      investorProfile: new Uint16Array(jobseekers),
      languageProfile: Uint16Array.from(seekerRows, (row) => profileOf(row.ja, row.ko)),
      skillStart: Uint32Array.from({ length: jobseekers + 1 }, (_, row) => row),
      skills: Uint16Array.from(seekerRows, (row) => row.skill),
      hasSkills: new Uint8Array(jobseekers).fill(1),
      months: Uint8Array.from(seekerRows, (row) => row.months),
      freeExperience: Uint8Array.from(seekerRows, (row) => experiencePoints(row.months, 0)),
      availability: Uint8Array.from(seekerRows, ({ start }) =>
        start === 0 ? NEUTRAL_POINTS : availabilityPoints(start - TODAY),
      ),
      priorityGroups: Uint16Array.from(seekerRows, (row) => row.priorityGroups),
      proved: new Uint8Array(jobseekers),
    },
    vacancies: {
      size: vacancies,
      seats: Uint16Array.from(vacancyRows, (row) => row.seats),
      reservedSeats: Uint16Array.from(vacancyRows, (row) => row.reservedSeats),
      place: Uint16Array.from(vacancyRows, (row) => row.place),
      needs: Uint32Array.from(vacancyRows, (row) => row.needs),
      level: Uint8Array.from(vacancyRows, (row) => row.level),
      start: Uint16Array.from(vacancyRows, (row) => row.start),
      dormitory: Uint8Array.from(vacancyRows, (row) => row.dormitory),
      busStart: Uint32Array.from({ length: vacancies + 1 }, (_, row) => row),
      busHomes: Uint16Array.from(vacancyRows, (row) => row.busHome),
      slot: Uint16Array.from(vacancyRows, (row) => row.slot),
      incomeStep: Uint8Array.from(vacancyRows, (row) => row.incomeStep),
      benefits: Uint16Array.from(vacancyRows, (row) => row.benefits),
      investor: new Uint8Array(vacancies),
      skillStart: Uint32Array.from({ length: vacancies + 1 }, (_, row) => row),
      skills: Uint16Array.from(vacancyRows, (row) => row.skill),
      skillCount: new Uint8Array(vacancies).fill(1),
      askedMonths: Uint8Array.from(vacancyRows, (row) => row.askedMonths),
      languageClass: Uint8Array.from(vacancyRows, (row) => row.languageClass),
      welcomesReturnees: new Uint8Array(vacancies),
      priorityGroups: Uint16Array.from(vacancyRows, (row) => row.priorityGroups),
    },
    tables: {
      homes: HOMES,
      places: PLACES,
      needWords: 1,
      needRules,
      segments: 1,
      km,
      way: Uint8Array.from(km, (kilometres) => distancePoints(kilometres * 1000, false, false)),
      occupations: OCCUPATIONS,
      proximity: Uint8Array.from({ length: OCCUPATIONS * slots }, () => tableDraw.below(101)),
      openSlots: Uint8Array.from({ length: slots }, (_, slot) => Number(slot === 0)),
      namedSlots: new Uint8Array(slots).fill(1),
      trainingPoints: new Uint8Array(slots).fill(NEUTRAL_POINTS),
      trainingKnown: new Uint8Array(slots),
      levelPoints: levels,
      investorWidth: 16,
      investorPoints: new Uint8Array(16).fill(NEUTRAL_POINTS),
      languageWidth,
      languagePoints: languages,
      languageKnown: new Uint8Array(languages.length),
      skills: 3,
    },
  };
  const codes: MarketCodes = {
    needs: Array.from({ length: 32 }, (_, bit) => NEEDS[bit] ?? null),
    languageProfiles: PROFILES.map(([ja, ko]) => ({ ...(ja > 0 ? { ja } : {}), ...(ko > 0 ? { ko } : {}) })),
    languageClasses: CLASSES,
    places: Array.from({ length: PLACES }, (_, place) => ({
      provinceCode: place < 3 ? '24' : '31',
      ...(place === 0 ? {} : { parkCode: `park-${place}` }),
    })),
    today: TODAY,
  };
  return { market, codes };
}

/** The market with one jobseeker changed as a record would be: every column that follows from the record follows. */
export function changedMarket(
  market: Market,
  codes: MarketCodes,
  seeker: number,
  change: { kind: string; code?: string; amount: number; to?: number; step?: number },
  vacancy: number,
): Market {
  const seekers = copied(market.seekers);
  const vacancies = copied(market.vacancies);
  const give = (kind: string, code: string, upTo = 0) =>
    codes.needs.forEach((asked, bit) => {
      if (asked?.kind === kind && asked.code === code && asked.ordinal <= upTo) seekers.has[seeker]! |= 1 << bit;
    });
  const { kind, code = '', amount, to = 0, step = 0 } = change;
  if (kind === 'certificate') for (const one of code.split('+')) give('certificate', one);
  if (kind === 'contract') give('contract', code);
  if (kind === 'shift') {
    give('shift', code);
    seekers.refusesShifts[seeker] = Number((seekers.has[seeker]! & 0b111_0000) !== 0b111_0000);
  }
  if (kind === 'start') {
    seekers.start[seeker]! -= amount;
    seekers.availability[seeker] = availabilityPoints(seekers.start[seeker]! - codes.today);
  }
  if (kind === 'reach') seekers.reachKm[seeker]! += amount;
  if (kind === 'lodging') seekers.willing[seeker] = 1;
  if (kind === 'wish') seekers.incomeStep[seeker] = step;
  if (kind === 'pay') vacancies.incomeStep[vacancy] = step;
  if (kind === 'experience') {
    seekers.months[seeker] = Math.min(255, seekers.months[seeker]! + amount);
    seekers.freeExperience[seeker] = experiencePoints(seekers.months[seeker], 0);
  }
  if (kind === 'level') seekers.level[seeker]! += amount;
  if (kind === 'language') {
    const held = codes.languageProfiles[seekers.languageProfile[seeker]!]!;
    const at = (language: string) => (language === code ? to : (held[language] ?? 0));
    seekers.languageProfile[seeker] = profileOf(at('ja'), at('ko'));
    give('language', code, to);
  }
  return { ...market, seekers, vacancies };
}

function copied<T extends object>(table: T): T {
  const columns = Object.entries(table).map(([name, column]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(column) ? (column as Uint8Array).slice() : column,
  ]);
  return Object.fromEntries(columns) as T;
}

type SeekerRow = ReturnType<typeof seekerRow>;

function seekerRow(draw: SeededDraw) {
  const ja = draw.chance(30) ? 1 + draw.below(4) : 0;
  const ko = draw.chance(20) ? 1 + draw.below(5) : 0;
  const chances = { certificate: 55, shift: 85, contract: 85 };
  let has = 0;
  NEEDS.forEach((asked, bit) => {
    const isHeld =
      asked.kind === 'language' ? asked.ordinal <= (asked.code === 'ja' ? ja : ko) : draw.chance(chances[asked.kind]);
    if (isHeld) has |= 1 << bit;
  });
  return {
    ja,
    ko,
    has: has >>> 0,
    home: draw.below(HOMES),
    level: 1 + draw.below(8),
    start: draw.chance(40) ? 0 : TODAY - 10 + draw.below(80),
    reachKm: 15 + draw.below(40),
    willing: Number(draw.chance(20)),
    named: draw.chance(15) ? [draw.below(PLACES)] : [],
    wanted: Array.from({ length: draw.below(3) }, () => draw.below(OCCUPATIONS)),
    practised: Array.from({ length: draw.below(3) }, () => draw.below(OCCUPATIONS)),
    abroad: draw.chance(20) ? [draw.below(OCCUPATIONS)] : [],
    incomeStep: draw.chance(20) ? 0 : 100 + draw.below(40),
    wantedBenefits: draw.below(4),
    skill: draw.below(3),
    months: draw.below(60),
    priorityGroups: draw.chance(25) ? 1 + draw.below(3) : 0,
  };
}

function vacancyRow(draw: SeededDraw) {
  let needs = 0;
  NEEDS.forEach(({ kind }, bit) => {
    const chance = { certificate: 12, shift: 25, contract: 15, language: 0 }[kind];
    if (draw.chance(chance)) needs |= 1 << bit;
  });
  const languageClass = draw.below(CLASSES.length);
  // a language worth having is a condition at some firms, at the step that is useful
  if (draw.chance(40)) {
    for (const { language, ordinal } of CLASSES[languageClass]!) {
      needs |= 1 << NEEDS.findIndex((asked) => asked.code === language && asked.ordinal === ordinal);
    }
  }
  const seats = 1 + draw.below(4);
  return {
    needs: needs >>> 0,
    languageClass,
    seats,
    reservedSeats: draw.chance(40) ? draw.below(seats + 1) : 0,
    place: draw.below(PLACES),
    level: draw.chance(40) ? 0 : 1 + draw.below(6),
    start: draw.chance(40) ? 65_535 : TODAY + draw.below(60),
    dormitory: Number(draw.chance(30)),
    busHome: draw.below(HOMES),
    slot: draw.below(16),
    incomeStep: draw.chance(20) ? 0 : 105 + draw.below(40),
    benefits: draw.below(4),
    skill: draw.below(3),
    askedMonths: draw.chance(50) ? 0 : 6 + draw.below(40),
    priorityGroups: draw.chance(50) ? 1 + draw.below(3) : 0,
  };
}

function listsOf<Name extends 'named' | 'wanted' | 'practised' | 'abroad'>(
  name: Name,
  rows: readonly SeekerRow[],
): Record<Name, Uint16Array> & Record<`${Name}Start`, Uint32Array> {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    start[at + 1] = start[at]! + row[name].length;
  });
  const values = Uint16Array.from(rows.flatMap((row) => row[name]));
  return { [name]: values, [`${name}Start`]: start } as Record<Name, Uint16Array> & Record<`${Name}Start`, Uint32Array>;
}
