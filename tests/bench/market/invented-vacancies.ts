import { hasNightShift, incomeStep, isBannedForMinors } from '#domain';
import { OCCUPATIONS } from '#taxonomy';
import { sharedBytes, sharedUint16, sharedUint32, type VacancyTable } from '../../../libs/matching/market/market.js';
import { SeededDraw } from '../seeded-draw.js';
import { pushBits } from './invented-seekers.js';
import { HOMES, type InventedWorld, PLACES } from './invented-world.js';
import { ListColumn } from './list-column.js';
import * as of from './market-kind.js';

const LEVELS = [0, 1, 5, 2, 0, 6, 7];
/** Mean of `heavyTailedSeats`. */
const MEAN_SEATS = 9.3;
const MOST_BUS_HOMES = 64;
const PRIORITY_GROUPS = 4;
const ANY_START = 65_535;

/** Invented vacancies, each from (seed, row) alone; how many seats follow also from how many jobseekers come to one vacancy. */
export function inventVacancies(options: of.ColumnOptions, world: InventedWorld): VacancyTable {
  const { seed, vacancies: size, kind } = options;
  const isLevel = kind === 'ties';
  const isCommon = kind === 'adversarial';
  const seats = sharedUint16(size);
  const reservedSeats = sharedUint16(size);
  const place = sharedUint16(size);
  const needs = sharedUint32(size * of.NEED_WORDS);
  const level = sharedBytes(size);
  const start = sharedUint16(size);
  const dormitory = sharedBytes(size);
  const slot = sharedUint16(size);
  const incomeSteps = sharedBytes(size);
  const benefits = sharedUint16(size);
  const investor = sharedBytes(size);
  const skillCount = sharedBytes(size);
  const askedMonths = sharedBytes(size);
  const languageClass = sharedBytes(size);
  const welcomesReturnees = sharedBytes(size);
  const priorityGroups = sharedUint16(size);
  const bus = new ListColumn(size, MOST_BUS_HOMES);
  const skills = new ListColumn(size, of.SKILL_WINDOW);
  const asked = new Uint32Array(of.SKILLS / 32);

  for (let row = 0; row < size; row++) {
    const draw = new SeededDraw(seed, of.VACANCY_STREAM, row);
    const isElementary = draw.chance(20) && !isCommon;
    const trades = isElementary ? world.elementary : world.trades;
    const occupation = trades[draw.below(trades.length)]!;
    const isCoded = draw.chance(99) || isCommon;
    const isFieldNamed = !isElementary && draw.chance(30);
    slot[row] = isCoded ? (isFieldNamed ? world.trainedSlotOf : world.slotOf)[occupation]! : world.slotOfNone;
    seats[row] = inventSeats(draw, options);
    place[row] = isLevel ? draw.below(8) : Math.min(draw.below(PLACES), draw.below(PLACES));
    dormitory[row] = Number(draw.chance(35) || isCommon);
    if (draw.chance(40)) {
      const furthest = 30 + 5 * draw.below(5);
      for (let home = 0, stops = 0; home < HOMES && stops < MOST_BUS_HOMES; home++) {
        if (world.km[home * PLACES + place[row]!]! > furthest) continue;
        bus.push(home);
        stops++;
      }
    }
    bus.endRow();

    level[row] = isCommon ? 0 : isElementary ? draw.below(2) : draw.pickEarly(LEVELS);
    start[row] = draw.chance(15) ? 1 + draw.below(60) : ANY_START;
    let certificates = 0;
    if (!isElementary && draw.chance(35)) {
      for (let more = draw.chance(25) ? 2 : 1; more > 0; more--) {
        certificates |=
          1 << Math.min(draw.below(of.CERTIFICATES), draw.below(of.CERTIFICATES), draw.below(of.CERTIFICATES));
      }
    }
    const shift = draw.chance(85) ? draw.below(of.SHIFTS) : undefined;
    const country = draw.chance(70) ? 1 + Math.min(draw.below(of.INVESTORS), draw.below(of.INVESTORS)) : 0;
    const isForeign = country > 0 && draw.chance(30);
    const isEnglish = !isForeign && draw.chance(10);
    const isRequired = draw.chance(60);
    const language = isForeign ? of.investorLanguage(country) : 0;
    const ordinal = 1 + draw.below(isForeign ? of.REQUIRED_ORDINALS : 3);
    let word = 1 << (of.NEED.contract - 32 + Math.min(draw.below(of.CONTRACTS), draw.below(of.CONTRACTS)));
    if (shift !== undefined) word |= 1 << (of.NEED.shift - 32 + shift);
    if (shift !== undefined && hasNightShift([of.SHIFT_CODES[shift]!])) word |= 1 << (of.NEED.nightForMinors - 32);
    if (isCoded && isBannedForMinors(OCCUPATIONS[occupation]!.code)) word |= 1 << (of.NEED.bannedForMinors - 32);
    if ((isForeign || isEnglish) && isRequired) {
      word |= 1 << (of.NEED.language - 32 + of.REQUIRED_ORDINALS * language + ordinal - 1);
    }
    needs[row * of.NEED_WORDS] = certificates;
    needs[row * of.NEED_WORDS + 1] = word;
    investor[row] = country;
    // a firm that names no language is served best by its investor's, at the top of the scale
    languageClass[row] =
      isForeign || isEnglish
        ? of.languageClassOf(language, ordinal)
        : country > 0
          ? of.languageClassOf(of.investorLanguage(country), of.ORDINALS)
          : 0;
    welcomesReturnees[row] = Number(draw.chance(15));

    const months = isElementary || isCommon ? 0 : Math.min(draw.below(61), draw.below(61));
    askedMonths[row] = isLevel ? 0 : months;
    const pay = 70 + draw.below(50) + (months >> 1) + 3 * level[row]!;
    incomeSteps[row] = isCommon
      ? incomeStep(4_000_000 + 100_000 * draw.below(70))
      : draw.chance(15)
        ? 0
        : incomeStep(100_000 * (isLevel ? 70 + 30 * (pay & 1) : pay));
    benefits[row] = isLevel ? 0 : draw.below(1 << of.BENEFITS) | draw.below(1 << of.BENEFITS);
    for (let group = 0; group < PRIORITY_GROUPS; group++) if (draw.chance(6)) priorityGroups[row]! |= 1 << group;
    if (priorityGroups[row]! > 0 && draw.chance(30)) reservedSeats[row] = seats[row]! >> 2;

    const window = of.skillWindow(world.minorOf[occupation]!);
    asked.fill(0);
    for (let more = isLevel ? 1 : draw.chance(15) ? 0 : 2 + draw.below(6); more > 0; more--) {
      const skill = window + draw.below(of.SKILL_WINDOW);
      asked[skill >> 5]! |= 1 << (skill & 31);
    }
    skillCount[row] = pushBits(asked, skills);
  }
  return {
    size,
    seats,
    reservedSeats,
    place,
    needs,
    level,
    start,
    dormitory,
    busStart: bus.start,
    busHomes: bus.values(),
    slot,
    incomeStep: incomeSteps,
    benefits,
    investor,
    skillStart: skills.start,
    skills: skills.values(),
    skillCount,
    askedMonths,
    languageClass,
    welcomesReturnees,
    priorityGroups,
  };
}

/** Seats of one vacancy. Where they must fit the jobseekers they follow from how many of those come to one vacancy. */
function inventSeats(draw: SeededDraw, { kind, jobseekers, vacancies }: of.ColumnOptions): number {
  if (kind === 'adversarial') return 1 + draw.below(Math.max(1, Math.round((2 * 0.95 * jobseekers) / vacancies) - 1));
  const seats = heavyTailedSeats(draw);
  if (kind !== 'scarce') return seats;
  return Math.min(60_000, Math.max(1, Math.round((seats * 1.55 * jobseekers) / (vacancies * MEAN_SEATS))));
}

/** Most firms have a place or two, one in five hundred has a thousand. */
function heavyTailedSeats(draw: SeededDraw): number {
  const size = draw.below(1_000);
  if (size < 600) return 1 + draw.below(3);
  if (size < 900) return 3 + draw.below(9);
  if (size < 985) return 10 + draw.below(40);
  return size < 998 ? 40 + draw.below(160) : 200 + draw.below(1_801);
}
