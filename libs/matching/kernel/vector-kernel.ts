import { type MatchWeights, NEUTRAL_POINTS, sharePoints } from '#domain';
import type { Market } from '../market/market.js';
import { HomeReach } from '../scan/home-reach.js';
import type { Limits } from '../scan/limits.js';
import { type SeekersByHome, seekersByHome } from '../scan/seekers-by-home.js';
import {
  BLOCK_BYTES,
  FROM_THE_BEST,
  Keep,
  LACKS_AT,
  PACK_BYTES,
  PackKind,
  PackWord,
  SEGMENT_WORDS,
  SeekerWord,
} from './kernel-layout.js';
import type { KernelOptions, ListEnd, ScanKernel, ScanOrder } from './scan-kernel.js';
import { VacancyRows } from './vacancy-rows.js';

/** What kernel.as.ts exports. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  allocate(bytes: number): number;
  mark(): number;
  release(to: number): void;
  configure(at: number): void;
  begin(
    keep: number,
    cuts: number,
    length: number,
    room: number,
    keys: number,
    scratch: number,
    vacancies: number,
    seconds: number,
  ): void;
  focus(at: number): void;
  scan(pack: number, parts: number): void;
  found(): number;
  looked(): number;
  emit(values: number): number;
  takeLine(vacancy: number, rows: number, merits: number): number;
}

/** Scratch of a scan: four vectors of results, skill bits and the list of them; then segments as bits, and as vectors the needs that the jobseeker lacks. */
const SCRATCH_BYTES = 128 + 8_192 + 32_768;
/** Pairs are cut to the best when there are so many times as many. */
const ROOM = 3;
/** Parts of a pack that a scan looks at. */
const WITHOUT_DORMITORY = 1;
const EVERYTHING = 2;

/** The scan on vectors of sixteen (WebAssembly SIMD). One per thread; holds a copy of the tables and the vacancies in its memory. */
export class VectorKernel implements ScanKernel {
  readonly listLength: number;
  count = 0;
  vacancies!: Uint32Array;
  values!: Uint16Array;
  seconds!: Uint16Array;

  /** Its jobseekers are in the order of `positions`. */
  readonly #market: Market;
  readonly #positions: Uint32Array;
  readonly #reach: HomeReach;
  readonly #x: KernelExports;
  readonly #rows: VacancyRows;
  readonly #lineLength: number;
  readonly #weights: MatchWeights;
  /** Addresses. */
  readonly #at: Record<
    | 'rows'
    | 'proximity'
    | 'training'
    | 'levels'
    | 'investors'
    | 'languages'
    | 'benefits'
    | 'bus'
    | 'limits'
    | 'merits'
    | 'cutRows'
    | 'groups'
    | 'groupMerits'
    | 'groupRows'
    | 'keys'
    | 'scratch'
    | 'seeker'
    | 'lists'
    | 'km'
    | 'way'
    | 'local'
    | 'lodging'
    | 'named'
    | 'outVacancies'
    | 'outValues'
    | 'outSeconds'
    | 'lineSizes'
    | 'lineRows'
    | 'lineMerits',
    number
  >;
  readonly #neutralInvestors: Uint8Array;
  readonly #neutralLanguages: Uint8Array;
  readonly #neutralTrainings: Uint8Array;
  readonly #homeMark: number;
  #u8!: Uint8Array;
  #u16!: Uint16Array;
  #u32!: Uint32Array;
  #stamp = 0;
  #home = -1;
  #limits: Limits | undefined;
  #cuts = 0;
  #keepsLines = false;

  constructor(
    module: WebAssembly.Module,
    market: Market,
    options: KernelOptions,
    { seekers, positions }: SeekersByHome = seekersByHome(market),
  ) {
    const { seekers: s, vacancies: v, tables: t, weights } = market;
    this.#market = { ...market, seekers };
    this.#positions = positions;
    this.#reach = new HomeReach(this.#market);
    this.listLength = options.listLength;
    this.#lineLength = options.lineLength;
    this.#rows = new VacancyRows(market);
    this.#weights = weights;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module is compiled from kernel.as.ts, which exports these
    this.#x = new WebAssembly.Instance(module, { env: { abort: fault } }).exports as unknown as KernelExports;

    const take = (bytes: number) => this.#x.allocate(Math.max(16, bytes));
    const listEntries =
      longest(s.wantedStart) + longest(s.practisedStart) + longest(s.abroadStart) + longest(s.skillStart);
    const slots = 16 * t.segments;
    const segmentWords = (t.segments + 31) >> 5;
    this.#at = {
      rows: take(this.#rows.bytes.length),
      proximity: take(t.proximity.length),
      training: take(t.trainingPoints.length),
      levels: take(t.levelPoints.length),
      investors: take(t.investorPoints.length),
      languages: take(t.languagePoints.length),
      benefits: take(256 * 16),
      bus: take(4 * v.size),
      limits: take(2 * v.size),
      merits: take(2 * v.size),
      cutRows: take(4 * v.size),
      groups: take(2 * v.size),
      groupMerits: take(2 * v.size),
      groupRows: take(4 * v.size),
      keys: take(8 * ROOM * this.listLength),
      scratch: take(SCRATCH_BYTES + 4 * segmentWords + 16 * this.#rows.needBytes.length),
      seeker: take(LACKS_AT + 4 * t.needWords + 16),
      lists: take(2 * listEntries + 64),
      km: take(t.places),
      way: take(t.places),
      local: take(PACK_BYTES),
      lodging: take(PACK_BYTES),
      named: take(PACK_BYTES),
      // a line may be as long as there are vacancies
      outVacancies: take(4 * Math.max(this.listLength, v.size)),
      outValues: take(2 * this.listLength),
      outSeconds: take(2 * Math.max(this.listLength, v.size)),
      lineSizes: take(this.#lineLength === 0 ? 0 : 4 * v.size),
      lineRows: take(4 * this.#lineLength),
      lineMerits: take(2 * this.#lineLength),
    };
    const open = take(slots);
    const unused = take(slots);
    const skillMap = take(2 * this.#rows.skillMap.length);
    // a line grows to twice its length before it is cut
    const lineKeys = take(16 * this.#lineLength * v.size);
    // of each occupation at each of five places, and of those open to all
    const reaching = take(4 * segmentWords * (5 * t.occupations + 1));
    const config = take(256);
    this.#lookAtMemory();

    this.#u8.set(this.#rows.bytes, this.#at.rows);
    this.#u8.set(t.proximity, this.#at.proximity);
    this.#u8.set(t.trainingPoints, this.#at.training);
    this.#u8.set(t.levelPoints, this.#at.levels);
    this.#u8.set(t.investorPoints, this.#at.investors);
    this.#u8.set(t.languagePoints, this.#at.languages);
    for (let wanted = 1; wanted <= 255; wanted++) {
      for (let shared = 0; shared < 15; shared++) {
        this.#u8[this.#at.benefits + 16 * wanted + shared] = Math.min(100, sharePoints(shared, wanted));
      }
      this.#u8[this.#at.benefits + 16 * wanted + 15] = NEUTRAL_POINTS;
    }
    this.#u16.set(v.priorityGroups, this.#at.groups >> 1);
    const used = new Uint8Array(slots);
    for (const slot of v.slot) used[slot] = 1;
    for (let slot = 0; slot < slots; slot++) {
      this.#u8[open + slot] = used[slot] === 1 && t.openSlots[slot] === 1 ? 255 : 0;
      this.#u8[unused + slot] = used[slot] === 1 ? 0 : 255;
    }
    this.#u16.set(this.#rows.skillMap, skillMap >> 1);
    this.#neutralInvestors = neutralRows(t.investorPoints, t.investorWidth);
    this.#neutralLanguages = neutralRows(t.languagePoints, t.languageWidth);
    this.#neutralTrainings = neutralRows(t.trainingPoints, slots);

    const { seeker: liked, employer: fit } = weights;
    this.#u32.set(
      [
        t.segments,
        this.#rows.needBytes.length,
        this.#rows.skillBytes,
        this.#rows.rowBytes,
        slots,
        t.skills,
        market.wishFloor,
        Number(v.start.some((day) => day !== 0xffff)),
        this.#at.rows,
        this.#at.proximity,
        open,
        unused,
        skillMap,
        t.investorWidth >> 4,
        t.languageWidth >> 4,
        this.#at.bus,
        this.#at.limits,
        this.#at.merits,
        this.#at.cutRows,
        this.#at.groups,
        this.#at.groupMerits,
        this.#at.groupRows,
        this.#lineLength,
        lineKeys,
        this.#at.lineSizes,
        liked['occupation-wanted'],
        liked.income,
        liked.distance,
        liked.shift,
        liked.benefits,
        liked['investor-country'],
        fit.occupation,
        fit.level,
        fit['training-field'],
        fit.skills,
        fit.experience,
        fit.overseas,
        fit.language,
        options.bonus,
        t.occupations,
        segmentWords,
        reaching,
      ],
      config >> 2,
    );
    this.#x.configure(config);

    // the dormitories stay packed; only their way and their limits change from home to home
    this.#writePack(
      this.#at.lodging,
      this.#reach.lodging.vacancies,
      this.#reach.lodging.counts,
      PackKind.Lodging,
      true,
    );
    this.#homeMark = this.#x.mark();
  }

  begin(order: ScanOrder, limits: Limits): void {
    this.#limits = limits;
    this.#cuts = order.cuts;
    this.#keepsLines = order.keep === Keep.BothSides;
    if (this.#keepsLines) {
      const { size } = this.#market.vacancies;
      this.#u32.fill(0, this.#at.lineSizes >> 2, (this.#at.lineSizes >> 2) + size);
      // limits are the lines' own floors now, and the kernel raises them
      this.#u16.fill(0, this.#at.limits >> 1, (this.#at.limits >> 1) + size);
    }
    this.#x.begin(
      order.keep,
      order.cuts,
      this.listLength,
      ROOM * this.listLength,
      this.#at.keys,
      this.#at.scratch,
      this.#at.outVacancies,
      this.#at.outSeconds,
    );
  }

  enterHome(home: number): void {
    const { places } = this.#market.tables;
    this.#x.release(this.#homeMark);
    this.#home = home;
    this.#stamp++;
    const { local, counts } = this.#reach.enter(home);
    this.#u8.set(this.#market.tables.km.subarray(home * places, (home + 1) * places), this.#at.km);
    this.#u8.set(this.#market.tables.way.subarray(home * places, (home + 1) * places), this.#at.way);
    for (const vacancy of this.#reach.bused(home)) this.#u32[(this.#at.bus >> 2) + vacancy] = this.#stamp;
    const limits = this.#limits!;
    if (!this.#keepsLines) this.#u16.set(limits.scores, this.#at.limits >> 1);
    if (this.#cuts === 2) {
      this.#u16.set(limits.merits, this.#at.merits >> 1);
      this.#u32.set(limits.rows, this.#at.cutRows >> 2);
      this.#u16.set(limits.groupMerits, this.#at.groupMerits >> 1);
      this.#u32.set(limits.groupRows, this.#at.groupRows >> 2);
    }
    this.#writePack(this.#at.local, local, counts, PackKind.Distance, false);
    this.#u32[(this.#at.lodging >> 2) + PackWord.Stamp] = this.#stamp;
  }

  scan(row: number, after?: ListEnd): number {
    const { seekers: s } = this.#market;
    const seeker = this.#positions[row]!;
    this.#writeSeeker(row, seeker, after);
    this.#x.focus(this.#at.seeker);
    if (s.willing[seeker] === 1) {
      this.#x.scan(this.#at.local, WITHOUT_DORMITORY);
      this.#x.scan(this.#at.lodging, EVERYTHING);
    } else {
      this.#x.scan(this.#at.local, EVERYTHING);
    }
    const named = this.#reach.named(seeker, this.#home);
    if (named !== undefined) {
      const mark = this.#x.mark();
      this.#writePack(this.#at.named, named.vacancies, named.counts, PackKind.Named, false);
      this.#x.scan(this.#at.named, EVERYTHING);
      this.#x.release(mark);
    }
    this.count = this.#x.emit(this.#at.outValues);
    return this.#x.found();
  }

  get visited(): number {
    return this.#x.looked();
  }

  takeLine(vacancy: number): { seekers: Uint32Array; merits: Uint16Array } {
    const count = this.#x.takeLine(vacancy, this.#at.lineRows, this.#at.lineMerits);
    return {
      seekers: this.#u32.slice(this.#at.lineRows >> 2, (this.#at.lineRows >> 2) + count),
      merits: this.#u16.slice(this.#at.lineMerits >> 1, (this.#at.lineMerits >> 1) + count),
    };
  }

  /** Lays a pack out; the kernel fills a segment when the first jobseeker comes to it. `counts`: two a segment, without and with dormitory. */
  #writePack(at: number, vacancies: Uint32Array, counts: Uint32Array, kind: number, lasts: boolean): void {
    const { segments } = this.#market.tables;
    let positions = 0;
    for (const count of counts) positions += (count + 15) & ~15;
    const blockBytes = BLOCK_BYTES + 16 * (this.#rows.needBytes.length + this.#rows.skillBytes);
    const blocksAt = this.#x.allocate(Math.max(16, (positions >> 4) * blockBytes));
    const segmentsAt = this.#x.allocate(4 * SEGMENT_WORDS * segments);
    const sourceAt = this.#x.allocate(Math.max(16, 4 * vacancies.length));
    if (this.#u8.buffer !== this.#x.memory.buffer) this.#lookAtMemory();
    this.#u32.set(vacancies, sourceAt >> 2);
    let source = 0;
    let position = 0;
    for (let segment = 0, word = segmentsAt >> 2; segment < segments; segment++, word += SEGMENT_WORDS) {
      const plain = counts[2 * segment]!;
      const dormitory = counts[2 * segment + 1]!;
      const middle = position + ((plain + 15) & ~15);
      const end = middle + ((dormitory + 15) & ~15);
      this.#u32[word] = source;
      this.#u32[word + 1] = source + plain;
      this.#u32[word + 2] = source + plain + dormitory;
      this.#u32[word + 3] = position;
      this.#u32[word + 4] = middle;
      this.#u32[word + 5] = end;
      this.#u32[word + 6] = 0;
      source += plain + dormitory;
      position = end;
    }
    const word = at >> 2;
    this.#u32[word + PackWord.Blocks] = blocksAt;
    this.#u32[word + PackWord.Segments] = segmentsAt;
    this.#u32[word + PackWord.Source] = sourceAt;
    this.#u32[word + PackWord.Km] = this.#at.km;
    this.#u32[word + PackWord.Way] = this.#at.way;
    this.#u32[word + PackWord.Stamp] = this.#stamp;
    this.#u32[word + PackWord.Kind] = kind;
    this.#u32[word + PackWord.Lasts] = Number(lasts);
  }

  #writeSeeker(row: number, seeker: number, after: ListEnd | undefined): void {
    const { seekers: s, tables: t } = this.#market;
    const { seeker: liked, employer: fit } = this.#weights;
    const u32 = this.#u32;
    const at = this.#at.seeker >> 2;
    let list = this.#at.lists >> 1;
    let seekerBase = 0;
    let employerBase = s.availability[seeker]! * fit.availability;
    u32[at + SeekerWord.Row] = row;
    u32[at + SeekerWord.Level] = s.level[seeker]!;
    u32[at + SeekerWord.Reach] = s.reachKm[seeker]!;
    u32[at + SeekerWord.Start] = s.start[seeker]!;
    u32[at + SeekerWord.Income] = s.incomeStep[seeker]!;
    if (s.incomeStep[seeker] === 0) seekerBase += NEUTRAL_POINTS * liked.income;
    u32[at + SeekerWord.RefusesShifts] = s.refusesShifts[seeker]!;
    if (s.refusesShifts[seeker] === 0) seekerBase += NEUTRAL_POINTS * liked.shift;
    u32[at + SeekerWord.Benefits] = s.wantedBenefits[seeker]!;
    const wantedBenefits = s.wantedBenefitCount[seeker]!;
    u32[at + SeekerWord.BenefitRow] = wantedBenefits === 0 ? 0 : this.#at.benefits + 16 * wantedBenefits;
    if (wantedBenefits === 0) seekerBase += NEUTRAL_POINTS * liked.benefits;
    const investorProfile = s.investorProfile[seeker]!;
    const isNeutralInvestor = this.#neutralInvestors[investorProfile] === 1;
    u32[at + SeekerWord.InvestorRow] = isNeutralInvestor ? 0 : this.#at.investors + investorProfile * t.investorWidth;
    if (isNeutralInvestor) seekerBase += NEUTRAL_POINTS * liked['investor-country'];
    const languageProfile = s.languageProfile[seeker]!;
    const isNeutralLanguage = this.#neutralLanguages[languageProfile] === 1;
    u32[at + SeekerWord.LanguageRow] = isNeutralLanguage ? 0 : this.#at.languages + languageProfile * t.languageWidth;
    if (isNeutralLanguage) employerBase += NEUTRAL_POINTS * fit.language;
    u32[at + SeekerWord.LevelRow] = this.#at.levels + 16 * s.level[seeker]!;
    const isNeutralTraining = this.#neutralTrainings[s.training[seeker]!] === 1;
    u32[at + SeekerWord.TrainingRow] = isNeutralTraining
      ? 0
      : this.#at.training + s.training[seeker]! * 16 * t.segments;
    if (isNeutralTraining) employerBase += NEUTRAL_POINTS * fit['training-field'];
    list = this.#writeList(at + SeekerWord.Wanted, list, s.wanted, s.wantedStart, seeker);
    list = this.#writeList(at + SeekerWord.Practised, list, s.practised, s.practisedStart, seeker);
    if (u32[at + SeekerWord.PractisedCount] === 0) employerBase += NEUTRAL_POINTS * fit.occupation;
    list = this.#writeList(at + SeekerWord.Abroad, list, s.abroad, s.abroadStart, seeker);
    const mode = s.overseasMode[seeker]!;
    if (mode !== 2) u32[at + SeekerWord.AbroadCount] = 0;
    if (mode === 1) employerBase += NEUTRAL_POINTS * fit.overseas;
    this.#writeList(at + SeekerWord.Skills, list, s.skills, s.skillStart, seeker);
    u32[at + SeekerWord.HasSkills] = s.hasSkills[seeker]!;
    if (s.hasSkills[seeker] === 0) employerBase += NEUTRAL_POINTS * fit.skills;
    u32[at + SeekerWord.Months] = s.months[seeker]!;
    u32[at + SeekerWord.FreeExperience] = s.freeExperience[seeker]!;
    u32[at + SeekerWord.Groups] = s.priorityGroups[seeker]!;
    u32[at + SeekerWord.SeekerBase] = seekerBase;
    u32[at + SeekerWord.EmployerBase] = employerBase;
    u32[at + SeekerWord.AfterScore] = after === undefined ? FROM_THE_BEST : after.score;
    u32[at + SeekerWord.AfterRow] = after === undefined ? 0 : after.vacancy;
    const lacks = this.#at.seeker + LACKS_AT;
    const { needBytes } = this.#rows;
    const { needWords } = t;
    for (let b = 0; b < needBytes.length; b++) {
      const byte = needBytes[b]!;
      this.#u8[lacks + b] = ~(s.has[seeker * needWords + (byte >> 2)]! >>> (8 * (byte & 3)));
    }
  }

  /** Copies a list of a row to `to` and its address and length to two words; returns where the next may begin. */
  #writeList(word: number, to: number, values: Uint16Array, start: Uint32Array, row: number): number {
    const from = start[row]!;
    const end = start[row + 1]!;
    this.#u32[word] = to << 1;
    this.#u32[word + 1] = end - from;
    let at = to;
    for (let i = from; i < end; i++) this.#u16[at++] = values[i]!;
    return at;
  }

  /** Views are gone whenever the memory grows. */
  #lookAtMemory(): void {
    const { buffer } = this.#x.memory;
    this.#u8 = new Uint8Array(buffer);
    this.#u16 = new Uint16Array(buffer);
    this.#u32 = new Uint32Array(buffer);
    this.vacancies = new Uint32Array(
      buffer,
      this.#at.outVacancies,
      Math.max(this.listLength, this.#market.vacancies.size),
    );
    this.values = new Uint16Array(buffer, this.#at.outValues, this.listLength);
    this.seconds = new Uint16Array(buffer, this.#at.outSeconds, Math.max(this.listLength, this.#market.vacancies.size));
  }
}

/** Entries of the longest list. */
function longest(start: Uint32Array): number {
  return start.reduce((most, from, i) => Math.max(most, (start[i + 1] ?? from) - from), 0);
}

/** 1 for each row of a matrix that is neutral throughout: its factor is the same for every vacancy. */
function neutralRows(points: Uint8Array, width: number): Uint8Array {
  return Uint8Array.from({ length: points.length / width }, (_, row) =>
    Number(points.subarray(row * width, (row + 1) * width).every((value) => value === NEUTRAL_POINTS)),
  );
}

function fault(): never {
  throw new Error('fault in the scan kernel');
}
