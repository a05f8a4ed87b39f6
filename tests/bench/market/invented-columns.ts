import {
  KNOWN,
  languagePoints,
  levelPoints,
  MATCH_RULE_CODES,
  type MatchRuleCode,
  type MatchWeights,
  NEUTRAL_POINTS,
} from '#domain';
import { DEFAULT_MATCH_POLICY } from '#matching';
import { OCCUPATIONS } from '#taxonomy';
import { type Market, type MarketTables, sharedBytes } from '../../../libs/matching/market/market.js';
import { inventSeekers } from './invented-seekers.js';
import { inventVacancies } from './invented-vacancies.js';
import { HOMES, inventWorld, PLACES } from './invented-world.js';
import * as of from './market-kind.js';

/** Points of the occupation wanted under which no invented vacancy is proposed: its own minor group, or a curated neighbour. */
const WISH_FLOOR = 70;
const LANGUAGE_WIDTH = 32;
const LANGUAGE_PROFILES = (1 + (of.LANGUAGES - 1) * of.ORDINALS) * of.ENGLISH_ORDINALS * 2;
const INVESTOR_WIDTH = 16;
const LEVELS = 11;

/** What everybody in the adversarial market looks at; what differs from pair to pair hardly counts. */
const COMMON_WEIGHTS: MatchWeights = {
  seeker: { 'occupation-wanted': 2, income: 73, distance: 3, shift: 2, benefits: 20, 'investor-country': 0 },
  employer: {
    occupation: 0,
    level: 0,
    'training-field': 0,
    skills: 5,
    certificates: 0,
    experience: 70,
    overseas: 0,
    language: 0,
    availability: 25,
  },
};

/**
 * An invented country as the columns a match run reads, for measuring at sizes at which records would fill the memory. Each
 * jobseeker and each vacancy follows from (seed, row) alone, so that rows may be made in any order and are random enough
 * to stand for the order of a lottery.
 */
export function inventColumns(options: of.ColumnOptions): Market {
  const world = inventWorld(options.seed);
  return {
    seed: options.seed,
    weights: options.kind === 'adversarial' ? COMMON_WEIGHTS : DEFAULT_MATCH_POLICY.weights,
    wishFloor: WISH_FLOOR,
    seekers: inventSeekers(options, world),
    vacancies: inventVacancies(options, world),
    tables: {
      homes: HOMES,
      places: PLACES,
      needWords: of.NEED_WORDS,
      needRules: needRules(),
      segments: world.segments,
      km: world.km,
      way: world.way,
      occupations: OCCUPATIONS.length,
      proximity: world.proximity,
      openSlots: world.openSlots,
      namedSlots: world.namedSlots,
      trainingPoints: world.trainingPoints,
      trainingKnown: world.trainingKnown,
      levelPoints: levelTable(),
      ...investorTable(),
      ...languageTables(),
      skills: of.SKILLS,
    },
  };
}

function needRules(): Uint8Array {
  const rules = sharedBytes(of.NEED_WORDS * 32).fill(255);
  const mark = (code: MatchRuleCode, from: number, count: number) =>
    rules.fill(MATCH_RULE_CODES.indexOf(code), from, from + count);
  mark('certificate-missing', of.NEED.certificate, of.CERTIFICATES);
  mark('shift-refused', of.NEED.shift, of.SHIFTS);
  mark('contract-refused', of.NEED.contract, of.CONTRACTS);
  mark('language-below', of.NEED.language, of.LANGUAGES * of.REQUIRED_ORDINALS);
  mark('minor-banned-work', of.NEED.bannedForMinors, 1);
  mark('minor-night-shift', of.NEED.nightForMinors, 1);
  return rules;
}

function levelTable(): Uint8Array {
  const table = sharedBytes(LEVELS * 16).fill(NEUTRAL_POINTS);
  for (let held = 1; held < LEVELS; held++) {
    for (let asked = 1; asked < LEVELS; asked++) table[held * 16 + asked] = levelPoints(held - 1, asked - 1);
  }
  return table;
}

/** Who worked in a country is worth more to a firm from there; neutral without one on either side. */
function investorTable(): Pick<MarketTables, 'investorWidth' | 'investorPoints'> {
  const investorPoints = sharedBytes((of.INVESTORS + 1) * INVESTOR_WIDTH).fill(NEUTRAL_POINTS);
  for (let worked = 1; worked <= of.INVESTORS; worked++) {
    for (let country = 1; country <= of.INVESTORS; country++) {
      investorPoints[worked * INVESTOR_WIDTH + country] = worked === country ? 100 : 25;
    }
  }
  return { investorWidth: INVESTOR_WIDTH, investorPoints };
}

function languageTables(): Pick<MarketTables, 'languageWidth' | 'languagePoints' | 'languageKnown'> {
  const points = sharedBytes(LANGUAGE_PROFILES * LANGUAGE_WIDTH).fill(NEUTRAL_POINTS);
  const known = sharedBytes(LANGUAGE_PROFILES * LANGUAGE_WIDTH);
  const fill = (profile: number, language: number, held: number, isProved: boolean) => {
    for (let useful = 1; useful <= of.ORDINALS; useful++) {
      const cell = profile * LANGUAGE_WIDTH + of.languageClassOf(language, useful);
      points[cell] = languagePoints(held, useful);
      known[cell] = KNOWN.indexOf(held === 0 ? 'unknown' : isProved ? 'proved' : 'claimed');
    }
  };
  for (let english = 0; english < of.ENGLISH_ORDINALS; english++) {
    for (const isProved of [false, true]) {
      fill(of.languageProfileOf(english, 0, 0, isProved), 0, english, false);
      for (let language = 1; language < of.LANGUAGES; language++) {
        for (let ordinal = 1; ordinal <= of.ORDINALS; ordinal++) {
          const profile = of.languageProfileOf(english, language, ordinal, isProved);
          fill(profile, 0, english, false);
          fill(profile, language, ordinal, isProved);
        }
      }
    }
  }
  return { languageWidth: LANGUAGE_WIDTH, languagePoints: points, languageKnown: known };
}
