import { availabilityPoints, experiencePoints, incomeStep, NEUTRAL_POINTS } from '#domain';
import { type SeekerTable, sharedBytes, sharedUint16, sharedUint32 } from '../../../libs/matching/market/market.js';
import { SeededDraw } from '../seeded-draw.js';
import { HOMES, INDUSTRIAL_PROVINCES, type InventedWorld, PLACES, PROVINCES } from './invented-world.js';
import { ListColumn } from './list-column.js';
import * as of from './market-kind.js';

const GRADUATE_LEVELS = [6, 7, 5, 8];
const OTHER_LEVELS = [1, 2, 5, 6, 3, 7];
const PRIORITY_GROUPS = 4;

/** Invented jobseekers, each from (seed, row) alone: 55 % graduates, 20 % returnees, others. */
export function inventSeekers(options: of.ColumnOptions, world: InventedWorld): SeekerTable {
  const { seed, jobseekers: size, kind } = options;
  const isLevel = kind === 'ties';
  const isCommon = kind === 'adversarial';
  const home = sharedUint16(size);
  const has = sharedUint32(size * of.NEED_WORDS);
  const level = sharedBytes(size);
  const start = sharedUint16(size);
  const reachKm = sharedBytes(size);
  const willing = sharedBytes(size);
  const overseasMode = sharedBytes(size);
  const training = sharedUint16(size);
  const incomeSteps = sharedBytes(size);
  const refusesShifts = sharedBytes(size);
  const wantedBenefits = sharedUint16(size);
  const wantedBenefitCount = sharedBytes(size);
  const investorProfile = sharedUint16(size);
  const languageProfile = sharedUint16(size);
  const hasSkills = sharedBytes(size);
  const months = sharedBytes(size);
  const freeExperience = sharedBytes(size);
  const availability = sharedBytes(size);
  const priorityGroups = sharedUint16(size);
  const proved = sharedBytes(size);
  const named = new ListColumn(size, 1);
  const wanted = new ListColumn(size, 3);
  const practised = new ListColumn(size, 3);
  const abroad = new ListColumn(size, 1);
  const skills = new ListColumn(size, 12);
  const steps = Uint8Array.from({ length: 256 }, (_, tenth) => incomeStep(tenth * 100_000));
  const free = Uint8Array.from({ length: 256 }, (_, worked) => experiencePoints(worked, 0));
  const held = new Uint32Array(of.SKILLS / 32);
  const trade = (draw: SeededDraw) => world.trades[draw.below(world.trades.length)]!;

  for (let row = 0; row < size; row++) {
    const draw = new SeededDraw(seed, of.SEEKER_STREAM, row);
    const kindDraw = draw.below(100);
    const isGraduate = kindDraw < 55;
    const isReturnee = kindDraw >= 55 && kindDraw < 75;
    home[row] = isLevel
      ? draw.below(16)
      : draw.chance(55)
        ? draw.below(INDUSTRIAL_PROVINCES) + PROVINCES * draw.below(11)
        : draw.below(HOMES);
    reachKm[row] = 10 + 5 * draw.below(8);
    willing[row] = Number(isCommon || draw.chance(30));
    if (draw.chance(4)) named.push(draw.below(PLACES));
    named.endRow();

    const own = trade(draw);
    if (isCommon || draw.chance(98)) {
      wanted.push(own);
      if (isCommon || draw.chance(60)) {
        wanted.push(trade(draw));
        if (isCommon || draw.chance(40)) wanted.push(trade(draw));
      }
    }
    wanted.endRow();
    if (!isGraduate || draw.chance(30)) practised.push(own);
    if (!isGraduate && draw.chance(40)) practised.push(trade(draw));
    if (isReturnee) {
      const known = draw.chance(90);
      overseasMode[row] = known ? 2 : 1;
      if (known) {
        const done = draw.chance(60) ? own : trade(draw);
        abroad.push(done);
        if (done !== own) practised.push(done);
      }
    }
    practised.endRow();
    abroad.endRow();
    const fields = world.fieldsOf[own]!;
    const isTrained = isGraduate || draw.chance(40);
    if (isTrained) {
      training[row] = fields.length > 0 && draw.chance(80) ? draw.pick(fields) : 1 + draw.below(world.trainings - 1);
    }
    level[row] = draw.pickEarly(isGraduate ? GRADUATE_LEVELS : OTHER_LEVELS);
    proved[row] = isGraduate ? 3 : 0;

    // the rights of an adult, what is not refused, certificates, languages
    const isMinor = isGraduate && draw.chance(1);
    const shiftsRefused = draw.chance(60) ? 1 << draw.below(of.SHIFTS) : 0;
    const contractsRefused = draw.chance(45) ? 1 << draw.below(of.CONTRACTS) : 0;
    refusesShifts[row] = Number(shiftsRefused > 0);
    let word = isMinor ? 0 : (1 << (of.NEED.bannedForMinors - 32)) | (1 << (of.NEED.nightForMinors - 32));
    word |= (~shiftsRefused & 0xf) << (of.NEED.shift - 32);
    word |= (~contractsRefused & 0xf) << (of.NEED.contract - 32);
    let certificates = 0;
    for (let more = draw.below(5); more > 0; more--) {
      certificates |= 1 << Math.min(draw.below(of.CERTIFICATES), draw.below(of.CERTIFICATES));
    }
    const country = isReturnee ? 1 + Math.min(draw.below(of.INVESTORS), draw.below(of.INVESTORS)) : 0;
    const english = draw.below(of.ENGLISH_ORDINALS);
    const foreign = isReturnee ? 1 + draw.below(of.ORDINALS) : 0;
    const language = isReturnee ? of.investorLanguage(country) : 0;
    word |= ordinalBits(0, english) | ordinalBits(language, foreign);
    has[row * of.NEED_WORDS] = certificates;
    has[row * of.NEED_WORDS + 1] = word;
    investorProfile[row] = country;
    languageProfile[row] = of.languageProfileOf(english, language, foreign, isReturnee && draw.chance(50));

    const worked = isGraduate ? draw.below(13) : Math.min(240, draw.below(121) + draw.below(121));
    const workedMonths = isLevel ? worked - (worked % 60) : worked;
    months[row] = workedMonths;
    freeExperience[row] = free[workedMonths]!;
    const wish = 60 + draw.below(40) + (worked >> 2) + 3 * level[row]!;
    incomeSteps[row] = isCommon
      ? steps[70]!
      : draw.chance(10)
        ? 0
        : isLevel
          ? steps[70 + 30 * (wish & 1)]!
          : steps[wish]!;
    let benefits = 0;
    let benefitCount = 0;
    for (let benefit = 0; benefit < of.BENEFITS; benefit++) {
      if (!draw.chance(25)) continue;
      benefits |= 1 << benefit;
      benefitCount++;
    }
    wantedBenefits[row] = isLevel ? 0 : isCommon ? 0x3ff : benefits;
    wantedBenefitCount[row] = isLevel ? 0 : isCommon ? of.BENEFITS : benefitCount;
    const days = draw.chance(30) ? draw.below(60) : 0;
    start[row] = days > 0 ? days + 1 : 0;
    availability[row] = days > 0 ? availabilityPoints(days) : NEUTRAL_POINTS;
    let groups = 0;
    for (let group = 0; group < PRIORITY_GROUPS; group++) if (draw.chance(5)) groups |= 1 << group;
    priorityGroups[row] = groups;

    const window = of.skillWindow(world.minorOf[own]!);
    const skillDraws = isLevel ? 1 : 3 + draw.below(9);
    held.fill(0);
    for (let more = skillDraws; more > 0; more--) {
      const skill = draw.chance(75) ? window + draw.below(of.SKILL_WINDOW) : draw.below(of.SKILLS);
      held[skill >> 5]! |= 1 << (skill & 31);
    }
    pushBits(held, skills);
    hasSkills[row] = 1;
  }
  return {
    size,
    home,
    has,
    level,
    start,
    reachKm,
    willing,
    namedStart: named.start,
    named: named.values(),
    wantedStart: wanted.start,
    wanted: wanted.values(),
    practisedStart: practised.start,
    practised: practised.values(),
    abroadStart: abroad.start,
    abroad: abroad.values(),
    overseasMode,
    training,
    incomeStep: incomeSteps,
    refusesShifts,
    wantedBenefits,
    wantedBenefitCount,
    investorProfile,
    languageProfile,
    skillStart: skills.start,
    skills: skills.values(),
    hasSkills,
    months,
    freeExperience,
    availability,
    priorityGroups,
    proved,
  };
}

/** Need bits (second word) of a language known up to an ordinal. */
function ordinalBits(language: number, ordinal: number): number {
  const known = Math.min(ordinal, of.REQUIRED_ORDINALS);
  return ((1 << known) - 1) << (of.NEED.language - 32 + of.REQUIRED_ORDINALS * language);
}

/** The positions of the bits that are set, ascending, as one list. */
export function pushBits(words: Uint32Array, list: ListColumn): number {
  let count = 0;
  for (let word = 0; word < words.length; word++) {
    for (let rest = words[word]!; rest !== 0; rest &= rest - 1) {
      list.push(word * 32 + 31 - Math.clz32(rest & -rest));
      count++;
    }
  }
  list.endRow();
  return count;
}
