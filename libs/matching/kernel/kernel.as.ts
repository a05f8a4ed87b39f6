// The scan kernel (AssemblyScript): rules and scores of one jobseeker against sixteen vacancies at a time.
//
// The meaning of every number is in ../market/market.ts; ../market/pair-scorer.ts is the scalar twin that this module is held
// to, bit for bit. Names of fields and planes are repeated in kernel-layout.ts, and a test compares what comes out.

// A block of a pack: sixteen vacancies. Their rows, then properties of two bytes, then properties of one byte, each side by
// side for the sixteen; after the fixed ones the need bytes and the skill bytes.
const ROWS: usize = 0;
const START: usize = 64;
const SKILL_PART: usize = 96;
const MONTH_PART: usize = 128;
const CERTIFICATES: usize = 160;
const LIMIT: usize = 192;
const LEVEL: usize = 224;
const SLOT: usize = 240;
const INCOME: usize = 256;
const BENEFITS_LOW: usize = 272;
const BENEFITS_HIGH: usize = 288;
const NO_BENEFITS: usize = 304;
const SHIFT: usize = 320;
const INVESTOR: usize = 336;
const LIFT: usize = 352;
const LANGUAGE: usize = 368;
const MONTHS: usize = 384;
const NO_SKILLS: usize = 400;
const KM: usize = 416;
const WAY: usize = 432;
const NEEDS: usize = 448;
/** Properties of one byte that a vacancy's record has in front of its needs and skills; kilometres and way are not in it. */
const FIXED: usize = 12;

// A segment of a pack.
const SOURCE_FROM: usize = 0;
const SOURCE_MIDDLE: usize = 4;
const SOURCE_TO: usize = 8;
const FROM: usize = 12;
const MIDDLE: usize = 16;
const TO: usize = 20;
const STAMP: usize = 24;
const SEGMENT: usize = 28;

// What a scan keeps of a pair.
const BY_SCORE: i32 = 0;
const BY_NET_WEIGHT: i32 = 1;
const BOTH_SIDES: i32 = 2;
const COUNT_ONLY: i32 = 3;
const IN_LINE: i32 = 4;

let segments: u32 = 0;
let needBytes: usize = 0;
let skillBytes: usize = 0;
let rowBytes: usize = 0;
let slots: usize = 0;
let blockBytes: usize = 0;
let skillCodes: usize = 0;
let wishFloor: u8 = 0;
let usesStart: bool = false;
let vacancyRows: usize = 0;
let proximity: usize = 0;
let openSlots: usize = 0;
let unusedSlots: usize = 0;
let segmentSkillBytes: usize = 0;
let skillMap: usize = 0;
let investorBlocks: usize = 0;
let languageBlocks: usize = 0;
let busStamps: usize = 0;
/** Per vacancy: two bytes of cut-off score or price. */
let limits: usize = 0;
/** Per vacancy, for the exact cut-off: two bytes of merit, four of the row of the last one held. */
let cutMerits: usize = 0;
let cutRows: usize = 0;
/** Per vacancy: two bytes of priority groups. */
let groups: usize = 0;
/** Per vacancy: the same for who shares a priority group of it. */
let groupMerits: usize = 0;
let groupRows: usize = 0;

export function configure(at: usize): void {
  segments = load<u32>(at);
  needBytes = load<u32>(at + 4);
  skillBytes = load<u32>(at + 8);
  rowBytes = load<u32>(at + 12);
  slots = load<u32>(at + 16);
  skillCodes = load<u32>(at + 20);
  wishFloor = <u8>load<u32>(at + 24);
  usesStart = load<u32>(at + 28) != 0;
  vacancyRows = load<u32>(at + 32);
  proximity = load<u32>(at + 36);
  openSlots = load<u32>(at + 40);
  unusedSlots = load<u32>(at + 44);
  segmentSkillBytes = load<u32>(at + 48);
  skillMap = load<u32>(at + 52);
  investorBlocks = load<u32>(at + 56);
  languageBlocks = load<u32>(at + 60);
  busStamps = load<u32>(at + 64);
  limits = load<u32>(at + 68);
  cutMerits = load<u32>(at + 72);
  cutRows = load<u32>(at + 76);
  groups = load<u32>(at + 80);
  groupMerits = load<u32>(at + 84);
  groupRows = load<u32>(at + 88);
  lineLength = load<u32>(at + 92);
  lineHeaps = load<u32>(at + 96);
  lineSizes = load<u32>(at + 100);
  wOccupationWanted = <u8>load<u32>(at + 104);
  wIncome = <u8>load<u32>(at + 108);
  wDistance = <u8>load<u32>(at + 112);
  wShift = <u8>load<u32>(at + 116);
  wBenefits = <u8>load<u32>(at + 120);
  wInvestor = <u8>load<u32>(at + 124);
  wOccupation = <u8>load<u32>(at + 128);
  wLevel = <u8>load<u32>(at + 132);
  wTraining = <u8>load<u32>(at + 136);
  wSkills = <u8>load<u32>(at + 140);
  wExperience = <u8>load<u32>(at + 144);
  wOverseas = <u8>load<u32>(at + 148);
  wLanguage = <u8>load<u32>(at + 152);
  bonus = <u16>load<u32>(at + 156);
  blockBytes = NEEDS + ((needBytes + skillBytes) << 4);
}

let wOccupationWanted: u8 = 0;
let wIncome: u8 = 0;
let wDistance: u8 = 0;
let wShift: u8 = 0;
let wBenefits: u8 = 0;
let wInvestor: u8 = 0;
let wOccupation: u8 = 0;
let wLevel: u8 = 0;
let wTraining: u8 = 0;
let wSkills: u8 = 0;
let wExperience: u8 = 0;
let wOverseas: u8 = 0;
let wLanguage: u8 = 0;
/** Added to every pair's weight in BY_NET_WEIGHT. */
let bonus: u16 = 0;

/** Per vacancy: the best jobseekers so far, a heap of `lineLength` keys `merit << 32 | ~row`. */
let lineLength: u32 = 0;
let lineHeaps: usize = 0;
let lineSizes: usize = 0;

// memory: tables first, then what one home needs, given back as a whole
let top: usize = 1 << 16;

export function allocate(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 63) & ~63;
  const pages = <i32>((top + 65535) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return at;
}

export function mark(): usize {
  return top;
}

export function release(to: usize): void {
  top = to;
}

@inline function splat(x: u8): v128 {
  return i8x16.splat(x);
}

@inline function low(x: v128, weight: v128): v128 {
  return i16x8.extmul_low_i8x16_u(x, weight);
}

@inline function high(x: v128, weight: v128): v128 {
  return i16x8.extmul_high_i8x16_u(x, weight);
}

/** Looks bytes up in a row of one or more sixteen-byte blocks. */
@inline function look(row: usize, blocks: usize, index: v128): v128 {
  let found = i8x16.swizzle(v128.load(row), index);
  let rest = index;
  for (let block: usize = 1; block < blocks; block++) {
    rest = i8x16.sub(rest, splat(16));
    found = v128.or(found, i8x16.swizzle(v128.load(row + (block << 4)), rest));
  }
  return found;
}

/** The rows of a list of occupations against a segment's slots, the greatest of each; `step` is taken off per place, four times at most. */
@inline function nearest(list: usize, count: u32, base: usize, step: u8): v128 {
  let best = v128.load(proximity + load<u16>(list) * slots + base);
  for (let i: u32 = 1; i < count; i++) {
    const near = v128.load(proximity + load<u16>(list + (i << 1)) * slots + base);
    best = i8x16.max_u(best, i8x16.sub_sat_u(near, splat(step * <u8>min<u32>(i, 4))));
  }
  return best;
}

// A pack: where its parts are.
const PACK_BLOCKS: usize = 0;
const PACK_SEGMENTS: usize = 4;
const PACK_SOURCE: usize = 8;
const PACK_KM: usize = 12;
const PACK_WAY: usize = 16;
/** Of the home: its segments and its buses carry it. */
const PACK_STAMP: usize = 20;
/** 0 by distance or bus · 1 with lodging · 2 asked for by name. */
const PACK_KIND: usize = 24;
/** 1 = what does not depend on the home stays in place. */
const PACK_LASTS: usize = 28;

/** Writes a segment's vacancies into blocks, sources `[sourceFrom, sourceTo)` from position `at`; what is left up to `end` is feasible for nobody. */
function fill(pack: usize, sourceFrom: u32, sourceTo: u32, at: u32, end: u32, onlyHome: bool): void {
  const blocks = <usize>load<u32>(pack + PACK_BLOCKS);
  const source = <usize>load<u32>(pack + PACK_SOURCE);
  const km = <usize>load<u32>(pack + PACK_KM);
  const way = <usize>load<u32>(pack + PACK_WAY);
  const stamp = load<u32>(pack + PACK_STAMP);
  const kind = load<u32>(pack + PACK_KIND);
  const bytes = FIXED + needBytes + skillBytes;
  const words = (bytes + 1) & ~1;
  let j = at;
  for (let i = sourceFrom; i < sourceTo; i++, j++) {
    const row = load<u32>(source + (i << 2));
    const from = vacancyRows + <usize>row * rowBytes;
    const lane = <usize>(j & 15);
    const block = blocks + <usize>(j >> 4) * blockBytes;
    if (!onlyHome) {
      for (let q: usize = 0; q < FIXED; q++) store<u8>(block + (q << 4) + lane, load<u8>(from + q), LEVEL);
      for (let q: usize = 0; q < needBytes + skillBytes; q++) {
        store<u8>(block + (q << 4) + lane, load<u8>(from + q, FIXED), NEEDS);
      }
      for (let q: usize = 0; q < 4; q++) {
        store<u16>(block + (q << 5) + (lane << 1), load<u16>(from + words + (q << 1)), START);
      }
      store<u32>(block + (lane << 2), row, ROWS);
    }
    const place = <usize>load<u16>(from + words + 8);
    let far: u8 = kind == 0 ? load<u8>(km + place) : 0;
    let points = load<u8>(way + place);
    if (kind == 1 && points < 60) points = 60;
    if (load<u32>(busStamps + (<usize>row << 2)) == stamp) {
      far = 0;
      if (points < 70) points = 70;
    }
    store<u8>(block + lane, far, KM);
    store<u8>(block + lane, points, WAY);
    store<u16>(block + (lane << 1), load<u16>(limits + (<usize>row << 1)), LIMIT);
  }
  // no level reaches 255
  for (; j < end; j++) store<u8>(blocks + <usize>(j >> 4) * blockBytes + <usize>(j & 15), 255, LEVEL);
}

// The jobseeker in focus.
let seekerRow: u32 = 0;
let seekerAt: usize = 0;
/** Pairs that no rule refuses, of the jobseeker in focus. */
let feasible: u32 = 0;

const S_LEVEL: usize = 4;
const S_REACH: usize = 8;
const S_START: usize = 12;
const S_INCOME: usize = 16;
const S_REFUSES_SHIFTS: usize = 20;
const S_BENEFITS: usize = 24;
const S_BENEFIT_ROW: usize = 28;
const S_INVESTOR_ROW: usize = 32;
const S_LANGUAGE_ROW: usize = 36;
const S_LEVEL_ROW: usize = 40;
const S_TRAINING_ROW: usize = 44;
const S_WANTED: usize = 48;
const S_WANTED_COUNT: usize = 52;
const S_PRACTISED: usize = 56;
const S_PRACTISED_COUNT: usize = 60;
const S_ABROAD: usize = 64;
const S_ABROAD_COUNT: usize = 68;
const S_SKILLS: usize = 72;
const S_SKILL_COUNT: usize = 76;
const S_HAS_SKILLS: usize = 80;
const S_MONTHS: usize = 84;
const S_FREE_EXPERIENCE: usize = 88;
const S_GROUPS: usize = 92;
/** Shares that are the same for every vacancy. */
const S_SEEKER_BASE: usize = 96;
const S_EMPLOYER_BASE: usize = 100;
/** The last entry of the list before: only what comes after it is looked for. */
const S_AFTER_SCORE: usize = 104;
const S_AFTER_ROW: usize = 108;
const S_LACKS: usize = 128;

// The best pairs so far, a heap with the worst on top: `value << 48 | ~vacancy << 16 | second`.
let heap: usize = 0;
let heapSize: u32 = 0;
let heapLength: u32 = 0;
let mode: i32 = 0;
let cuts: bool = false;
let exactCuts: bool = false;
let continues: bool = false;
let floorScore: u16 = 0;
let skillMask: usize = 0;
let scratch: usize = 0;
let outVacancies: usize = 0;
let outSeconds: usize = 0;

export function begin(
  howToKeep: i32,
  withCuts: i32,
  length: u32,
  heapAt: usize,
  scratchAt: usize,
  vacanciesAt: usize,
  secondsAt: usize,
): void {
  mode = howToKeep;
  cuts = withCuts != 0;
  exactCuts = withCuts == 2;
  heapLength = length;
  heap = heapAt;
  scratch = scratchAt;
  skillMask = scratchAt + 128;
  outVacancies = vacanciesAt;
  outSeconds = secondsAt;
}

export function focus(at: usize): void {
  seekerAt = at;
  seekerRow = load<u32>(at);
  feasible = 0;
  heapSize = 0;
  const afterScore = load<u32>(at + S_AFTER_SCORE);
  floorScore = mode == BY_NET_WEIGHT ? 1 : mode == IN_LINE ? <u16>afterScore : 0;
  continues = mode != IN_LINE && afterScore != 0xffff;
}

export function found(): u32 {
  return feasible;
}

@inline function keep(key: i64): void {
  if (heapSize < heapLength) {
    let child = heapSize++;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = load<i64>(heap + (parent << 3));
      if (above <= key) break;
      store<i64>(heap + (child << 3), above);
      child = parent;
    }
    store<i64>(heap + (child << 3), key);
    if (heapSize == heapLength) floorScore = <u16>(load<i64>(heap) >> 48);
  } else if (key > load<i64>(heap)) {
    sink(heap, heapLength, key);
    floorScore = <u16>(load<i64>(heap) >> 48);
  }
}

@inline function sink(at: usize, size: u32, key: i64): void {
  let parent: u32 = 0;
  for (;;) {
    let child = (parent << 1) + 1;
    if (child >= size) break;
    let least = load<i64>(at + (child << 3));
    if (child + 1 < size) {
      const other = load<i64>(at + ((child + 1) << 3));
      if (other < least) {
        least = other;
        child++;
      }
    }
    if (least >= key) break;
    store<i64>(at + (parent << 3), least);
    parent = child;
  }
  store<i64>(at + (parent << 3), key);
}

/** Keeps a jobseeker in a vacancy's line if among its best; returns the score under which nobody gets in any more. */
@inline function standInLine(vacancy: u32, merit: u32): u16 {
  const at = lineHeaps + vacancy * (lineLength << 3);
  const size = load<u32>(lineSizes + (vacancy << 2));
  const key = (<i64>merit << 32) | <i64>(0xffffffff - seekerRow);
  if (size < lineLength) {
    let child = size;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = load<i64>(at + (parent << 3));
      if (above <= key) break;
      store<i64>(at + (child << 3), above);
      child = parent;
    }
    store<i64>(at + (child << 3), key);
    store<u32>(lineSizes + (vacancy << 2), size + 1);
    if (size + 1 < lineLength) return 0;
  } else if (key > load<i64>(at)) {
    sink(at, lineLength, key);
  }
  return <u16>(load<i64>(at) >> 33);
}

/** Scans a pack for the jobseeker in focus. `parts`: 1 = vacancies without a dormitory only, 2 = all. */
export function scan(pack: usize, parts: u32): void {
  const s = seekerAt;
  const blocks = <usize>load<u32>(pack + PACK_BLOCKS);
  const table = <usize>load<u32>(pack + PACK_SEGMENTS);
  const stamp = load<u32>(pack + PACK_STAMP);
  const byDistance = load<u32>(pack + PACK_KIND) == 0;
  const lasts = load<u32>(pack + PACK_LASTS) != 0;

  const zero = splat(0);
  const fifty = splat(50);
  const level = splat(<u8>load<u32>(s + S_LEVEL));
  const reach = splat(<u8>load<u32>(s + S_REACH));
  const start = i16x8.splat(<u16>load<u32>(s + S_START));
  const income = <u8>load<u32>(s + S_INCOME);
  const refusesShifts = load<u32>(s + S_REFUSES_SHIFTS) != 0;
  const benefits = load<u32>(s + S_BENEFITS);
  const benefitRow = <usize>load<u32>(s + S_BENEFIT_ROW);
  const investorRow = <usize>load<u32>(s + S_INVESTOR_ROW);
  const languageRow = <usize>load<u32>(s + S_LANGUAGE_ROW);
  const levelRow = v128.load(<usize>load<u32>(s + S_LEVEL_ROW));
  const trainingRow = <usize>load<u32>(s + S_TRAINING_ROW);
  const wanted = <usize>load<u32>(s + S_WANTED);
  const wantedCount = load<u32>(s + S_WANTED_COUNT);
  const practised = <usize>load<u32>(s + S_PRACTISED);
  const practisedCount = load<u32>(s + S_PRACTISED_COUNT);
  const abroad = <usize>load<u32>(s + S_ABROAD);
  const abroadCount = load<u32>(s + S_ABROAD_COUNT);
  const skillList = <usize>load<u32>(s + S_SKILLS);
  const skillCount = load<u32>(s + S_SKILL_COUNT);
  const hasSkills = load<u32>(s + S_HAS_SKILLS) != 0;
  const months = splat(<u8>load<u32>(s + S_MONTHS));
  const freeExperience = splat(<u8>load<u32>(s + S_FREE_EXPERIENCE));
  const ownGroups = <u16>load<u32>(s + S_GROUPS);
  const seekerBase = i16x8.splat(<u16>load<u32>(s + S_SEEKER_BASE));
  const employerBase = i16x8.splat(<u16>load<u32>(s + S_EMPLOYER_BASE));
  const afterScore = <u16>load<u32>(s + S_AFTER_SCORE);
  const afterRow = load<u32>(s + S_AFTER_ROW);
  const after = i16x8.splat(afterScore);
  const before = cuts && mode == BY_SCORE;

  const weighWanted = splat(wOccupationWanted);
  const weighIncome = splat(wIncome);
  const weighDistance = splat(wDistance);
  const weighBenefits = splat(wBenefits);
  const weighShift = splat(wShift);
  const weighInvestor = splat(wInvestor);
  const weighOccupation = splat(wOccupation);
  const weighLevel = splat(wLevel);
  const weighTraining = splat(wTraining);
  const weighSkills = splat(wSkills);
  const weighExperience = splat(wExperience);
  const weighOverseas = splat(wOverseas);
  const weighLanguage = splat(wLanguage);
  const extraWeight = i16x8.splat(bonus);
  const benefitsLow = splat(<u8>benefits);
  const benefitsHigh = splat(<u8>(benefits >> 8));
  const ownIncome = splat(income);

  for (let segment: u32 = 0; segment < segments; segment++) {
    const entry = table + <usize>segment * SEGMENT;
    const from = load<u32>(entry + FROM);
    const to = load<u32>(entry + (parts == 2 ? TO : MIDDLE));
    if (from == to) continue;
    const base = <usize>segment << 4;
    let want = fifty;
    let ok = zero;
    let checksWish = false;
    if (wantedCount > 0) {
      want = nearest(wanted, wantedCount, base, 5);
      if (wishFloor > 0) {
        ok = v128.or(i8x16.ge_u(want, splat(wishFloor)), v128.load(openSlots + base));
        if (!v128.any_true(ok)) continue;
        checksWish = !i8x16.all_true(v128.or(ok, v128.load(unusedSlots + base)));
      }
    }
    if (load<u32>(entry + STAMP) != stamp) {
      const isThere = lasts && load<u32>(entry + STAMP) != 0;
      fill(pack, load<u32>(entry + SOURCE_FROM), load<u32>(entry + SOURCE_MIDDLE), from, load<u32>(entry + MIDDLE), isThere);
      fill(pack, load<u32>(entry + SOURCE_MIDDLE), load<u32>(entry + SOURCE_TO), load<u32>(entry + MIDDLE), load<u32>(entry + TO), isThere);
      store<u32>(entry + STAMP, stamp);
    }
    // what the employer's side needs of this segment, made when the first pair asks for it
    let isPrepared = false;
    let done = fifty;
    let trained = fifty;
    let stayed = zero;
    const ownSkillBytes = <usize>load<u8>(segmentSkillBytes + segment);

    const end = blocks + <usize>(to >> 4) * blockBytes;
    for (let at = blocks + <usize>(from >> 4) * blockBytes; at < end; at += blockBytes) {
      let bad = i8x16.gt_u(v128.load(at, LEVEL), level);
      let missing = zero;
      for (let b: usize = 0; b < needBytes; b++) {
        missing = v128.or(missing, v128.and(v128.load(at + (b << 4), NEEDS), v128.load_splat<u8>(s + b, S_LACKS)));
      }
      bad = v128.or(bad, i8x16.ne(missing, zero));
      if (byDistance) bad = v128.or(bad, i8x16.gt_u(v128.load(at, KM), reach));
      const slot = v128.load(at, SLOT);
      if (checksWish) bad = v128.or(bad, v128.not(i8x16.swizzle(ok, slot)));
      if (usesStart) {
        const late0 = i16x8.gt_u(start, v128.load(at, START));
        const late1 = i16x8.gt_u(start, v128.load(at, START + 16));
        bad = v128.or(bad, i8x16.narrow_i16x8_s(late0, late1));
      }
      let pairs = i8x16.bitmask(bad) ^ 0xffff;
      if (pairs == 0) continue;
      feasible += popcnt(pairs);

      // what the vacancy is worth to the jobseeker
      const wantPoints = i8x16.swizzle(want, slot);
      const way = v128.load(at, WAY);
      let score0 = i16x8.add(seekerBase, i16x8.add(low(wantPoints, weighWanted), low(way, weighDistance)));
      let score1 = i16x8.add(seekerBase, i16x8.add(high(wantPoints, weighWanted), high(way, weighDistance)));
      if (income != 0) {
        const offered = v128.load(at, INCOME);
        const above = i8x16.min_u(i8x16.sub_sat_u(offered, ownIncome), splat(26));
        const below = i8x16.min_u(i8x16.sub_sat_u(ownIncome, offered), splat(33));
        const up = i8x16.narrow_i16x8_u(i16x8.shr_u(low(above, splat(148)), 7), i16x8.shr_u(high(above, splat(148)), 7));
        const down = i8x16.narrow_i16x8_u(i16x8.shr_u(low(below, splat(136)), 6), i16x8.shr_u(high(below, splat(136)), 6));
        const stated = i8x16.sub(i8x16.add(splat(70), up), down);
        const points = v128.bitselect(fifty, stated, i8x16.eq(offered, zero));
        score0 = i16x8.add(score0, low(points, weighIncome));
        score1 = i16x8.add(score1, high(points, weighIncome));
      }
      if (benefitRow != 0) {
        const shared = i8x16.add(
          i8x16.popcnt(v128.and(v128.load(at, BENEFITS_LOW), benefitsLow)),
          i8x16.popcnt(v128.and(v128.load(at, BENEFITS_HIGH), benefitsHigh)),
        );
        const index = i8x16.max_u(shared, v128.load(at, NO_BENEFITS));
        const points = i8x16.swizzle(v128.load(benefitRow), index);
        score0 = i16x8.add(score0, low(points, weighBenefits));
        score1 = i16x8.add(score1, high(points, weighBenefits));
      }
      if (refusesShifts) {
        const points = v128.load(at, SHIFT);
        score0 = i16x8.add(score0, low(points, weighShift));
        score1 = i16x8.add(score1, high(points, weighShift));
      }
      if (investorRow != 0) {
        const points = look(investorRow, investorBlocks, v128.load(at, INVESTOR));
        score0 = i16x8.add(score0, low(points, weighInvestor));
        score1 = i16x8.add(score1, high(points, weighInvestor));
      }

      if (mode == BY_SCORE || mode == IN_LINE) {
        const bar = i16x8.splat(floorScore);
        let in0 = i16x8.ge_u(score0, bar);
        let in1 = i16x8.ge_u(score1, bar);
        if (continues) {
          in0 = v128.and(in0, i16x8.le_u(score0, after));
          in1 = v128.and(in1, i16x8.le_u(score1, after));
        }
        pairs &= i8x16.bitmask(i8x16.narrow_i16x8_s(in0, in1));
        if (pairs == 0) continue;
      }

      // what the jobseeker is worth to the vacancy
      if (!isPrepared) {
        isPrepared = true;
        if (practisedCount > 0) done = nearest(practised, practisedCount, base, 0);
        if (trainingRow != 0) trained = v128.load(trainingRow + base);
        if (abroadCount > 0) stayed = nearest(abroad, abroadCount, base, 0);
        if (hasSkills) {
          memory.fill(skillMask, 0, ownSkillBytes);
          const map = skillMap + <usize>segment * (skillCodes << 1);
          for (let i: u32 = 0; i < skillCount; i++) {
            const bit = load<u16>(map + (<usize>load<u16>(skillList + (i << 1)) << 1));
            if (bit == 0xffff) continue;
            const byte = skillMask + (bit >> 3);
            store<u8>(byte, load<u8>(byte) | <u8>(1 << <u8>(bit & 7)));
          }
        }
      }
      let merit0 = i16x8.add(employerBase, v128.load(at, CERTIFICATES));
      let merit1 = i16x8.add(employerBase, v128.load(at, CERTIFICATES + 16));
      if (practisedCount > 0) {
        const points = i8x16.swizzle(done, slot);
        merit0 = i16x8.add(merit0, low(points, weighOccupation));
        merit1 = i16x8.add(merit1, high(points, weighOccupation));
      }
      const levelPoints = i8x16.swizzle(levelRow, v128.load(at, LEVEL));
      merit0 = i16x8.add(merit0, low(levelPoints, weighLevel));
      merit1 = i16x8.add(merit1, high(levelPoints, weighLevel));
      if (trainingRow != 0) {
        const points = i8x16.swizzle(trained, slot);
        merit0 = i16x8.add(merit0, low(points, weighTraining));
        merit1 = i16x8.add(merit1, high(points, weighTraining));
      }
      if (hasSkills) {
        const skillsAt = at + NEEDS + (needBytes << 4);
        let shared = zero;
        for (let b: usize = 0; b < ownSkillBytes; b++) {
          const both = v128.and(v128.load(skillsAt + (b << 4)), v128.load_splat<u8>(skillMask + b));
          shared = i8x16.add(shared, i8x16.popcnt(both));
        }
        const part = at + SKILL_PART;
        const points = i8x16.max_u(
          i8x16.narrow_i16x8_u(
            i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(shared), v128.load(part)), 8),
            i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(shared), v128.load(part + 16)), 8),
          ),
          v128.load(at, NO_SKILLS),
        );
        merit0 = i16x8.add(merit0, low(points, weighSkills));
        merit1 = i16x8.add(merit1, high(points, weighSkills));
      }
      {
        const asked = v128.load(at, MONTHS);
        const counted = i8x16.min_u(asked, months);
        const part = at + MONTH_PART;
        const stated = i8x16.narrow_i16x8_u(
          i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(counted), v128.load(part)), 8),
          i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(counted), v128.load(part + 16)), 8),
        );
        const points = v128.bitselect(freeExperience, stated, i8x16.eq(asked, zero));
        merit0 = i16x8.add(merit0, low(points, weighExperience));
        merit1 = i16x8.add(merit1, high(points, weighExperience));
      }
      if (abroadCount > 0) {
        const points = i8x16.max_u(i8x16.swizzle(stayed, slot), v128.load(at, LIFT));
        merit0 = i16x8.add(merit0, low(points, weighOverseas));
        merit1 = i16x8.add(merit1, high(points, weighOverseas));
      }
      if (languageRow != 0) {
        const points = look(languageRow, languageBlocks, v128.load(at, LANGUAGE));
        merit0 = i16x8.add(merit0, low(points, weighLanguage));
        merit1 = i16x8.add(merit1, high(points, weighLanguage));
      }

      if (mode == COUNT_ONLY) {
        v128.store(scratch, v128.add<u16>(score0, merit0));
        v128.store(scratch + 16, v128.add<u16>(score1, merit1));
        continue;
      }
      const limitAt = at + LIMIT;
      let value0 = score0;
      let value1 = score1;
      let second0 = merit0;
      let second1 = merit1;
      let line: i32 = 0;
      if (mode == BY_NET_WEIGHT) {
        second0 = i16x8.add(i16x8.shr_u(i16x8.add(score0, merit0), 1), extraWeight);
        second1 = i16x8.add(i16x8.shr_u(i16x8.add(score1, merit1), 1), extraWeight);
        value0 = i16x8.sub_sat_u(second0, v128.load(limitAt));
        value1 = i16x8.sub_sat_u(second1, v128.load(limitAt + 16));
        const bar = i16x8.splat(floorScore);
        pairs &= i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_u(value0, bar), i16x8.ge_u(value1, bar)));
      } else if (before) {
        pairs &= i8x16.bitmask(
          i8x16.narrow_i16x8_s(i16x8.ge_u(merit0, v128.load(limitAt)), i16x8.ge_u(merit1, v128.load(limitAt + 16))),
        );
      } else if (mode == BOTH_SIDES) {
        // limits are the lines' floors here
        line = pairs & i8x16.bitmask(
          i8x16.narrow_i16x8_s(i16x8.ge_u(merit0, v128.load(limitAt)), i16x8.ge_u(merit1, v128.load(limitAt + 16))),
        );
        const bar = i16x8.splat(floorScore);
        pairs &= i8x16.bitmask(i8x16.narrow_i16x8_s(i16x8.ge_u(score0, bar), i16x8.ge_u(score1, bar)));
      }
      if ((pairs | line) == 0) continue;
      v128.store(scratch, value0);
      v128.store(scratch + 16, value1);
      v128.store(scratch + 32, second0);
      v128.store(scratch + 48, second1);
      while (line != 0) {
        const lane = <usize>ctz(line);
        line &= line - 1;
        const vacancy = load<u32>(at + (lane << 2), ROWS);
        const shares = (load<u16>(groups + (vacancy << 1)) & ownGroups) != 0;
        const bar = standInLine(vacancy, (<u32>load<u16>(scratch + 32 + (lane << 1)) << 1) | (shares ? 1 : 0));
        store<u16>(limitAt + (lane << 1), bar);
        store<u16>(limits + (vacancy << 1), bar);
      }
      while (pairs != 0) {
        const lane = <usize>ctz(pairs);
        pairs &= pairs - 1;
        const vacancy = load<u32>(at + (lane << 2), ROWS);
        const value = load<u16>(scratch + (lane << 1));
        let second = <u32>load<u16>(scratch + 32 + (lane << 1));
        if (mode != BY_NET_WEIGHT) {
          const shares = (load<u16>(groups + (vacancy << 1)) & ownGroups) != 0;
          second = (second << 1) | (shares ? 1 : 0);
          if (mode == IN_LINE) {
            if (value == afterScore && vacancy > afterRow) continue;
            store<u32>(outVacancies + (heapSize << 2), vacancy);
            store<u16>(outSeconds + (heapSize << 1), <u16>second);
            heapSize++;
            continue;
          }
          if (exactCuts) {
            const last = shares ? <u32>load<u16>(groupMerits + (vacancy << 1)) : <u32>load<u16>(cutMerits + (vacancy << 1));
            if (second < last) continue;
            if (second == last && seekerRow > load<u32>((shares ? groupRows : cutRows) + (vacancy << 2))) continue;
          }
          if (continues && value == afterScore && vacancy <= afterRow) continue;
        }
        keep((<i64>value << 48) | (<i64>(0xffffffff - vacancy) << 16) | <i64>second);
      }
    }
  }
}

/** Writes the kept pairs best first: vacancies of four bytes, values of two, seconds of two. Returns how many. */
export function emit(values: usize): u32 {
  const count = heapSize;
  if (mode == IN_LINE) return count;
  let size = heapSize;
  while (size > 0) {
    const key = load<i64>(heap);
    size--;
    if (size > 0) sink(heap, size, load<i64>(heap + (size << 3)));
    store<u32>(outVacancies + (size << 2), 0xffffffff - <u32>((key >> 16) & 0xffffffff));
    store<u16>(values + (size << 1), <u16>(key >> 48));
    store<u16>(outSeconds + (size << 1), <u16>(key & 0xffff));
  }
  heapSize = 0;
  return count;
}

/** Empties a vacancy's line and writes it best first: rows of four bytes, merits of two. Returns how many. */
export function takeLine(vacancy: u32, rows: usize, merits: usize): u32 {
  const at = lineHeaps + vacancy * (lineLength << 3);
  const count = load<u32>(lineSizes + (vacancy << 2));
  store<u32>(lineSizes + (vacancy << 2), 0);
  let size = count;
  while (size > 0) {
    const key = load<i64>(at);
    size--;
    if (size > 0) sink(at, size, load<i64>(at + (size << 3)));
    store<u32>(rows + (size << 2), 0xffffffff - <u32>(key & 0xffffffff));
    store<u16>(merits + (size << 1), <u16>(key >> 32));
  }
  return count;
}
