import type { Market } from '../market/market.js';
import type { KernelMemory } from './kernel-memory.js';
import { type Claim, surplusHeld } from './sweep.js';
import { PIECE } from './work-plan.js';

interface Column<T> {
  readonly address: number;
  readonly from: T;
}

interface ListColumn {
  readonly name: string;
  readonly starts: number;
  readonly start: Uint32Array;
  readonly values: Uint16Array | Uint32Array;
  address: number;
  /** Entries for which there is room. */
  room: number;
}

/**
 * Copies the jobseekers of a piece of work into the kernel's memory, column by column: rows of one home lie far apart, and a
 * column at a time the processor fetches many of them at once.
 */
export class KernelSeekers {
  readonly #memory: KernelMemory;
  readonly #market: Market;
  readonly #claim: Claim;
  readonly #bytes: Column<Uint8Array>[] = [];
  readonly #halves: Column<Uint16Array | Int16Array>[] = [];
  readonly #words: Column<Uint32Array>[] = [];
  readonly #lists: ListColumn[] = [];
  readonly #rows: number;
  readonly #has: number;
  readonly #surpluses: number;

  constructor(memory: KernelMemory, market: Market, claim: Claim) {
    this.#memory = memory;
    this.#market = market;
    this.#claim = claim;
    const { seekers, tables } = market;
    this.#addBytes('seekerLevel', seekers.level);
    this.#addBytes('reachKm', seekers.reachKm);
    this.#addBytes('willing', seekers.willing);
    this.#addBytes('incomeWished', seekers.incomeStep);
    this.#addBytes('refusesShifts', seekers.refusesShifts);
    this.#addBytes('wantedBenefitCount', seekers.wantedBenefitCount);
    this.#addBytes('hasSkills', seekers.hasSkills);
    this.#addBytes('months', seekers.months);
    this.#addBytes('freeExperience', seekers.freeExperience);
    this.#addBytes('availability', seekers.availability);
    this.#addBytes('overseasMode', seekers.overseasMode);
    this.#addHalves('seekerStart', seekers.start);
    this.#addHalves('training', seekers.training);
    this.#addHalves('wantedBenefits', seekers.wantedBenefits);
    this.#addHalves('investorProfile', seekers.investorProfile);
    this.#addHalves('languageProfile', seekers.languageProfile);
    this.#addHalves('seekerGroups', seekers.priorityGroups);
    this.#addList('wanted', 'wantedStart', seekers.wantedStart, seekers.wanted);
    this.#addList('practised', 'practisedStart', seekers.practisedStart, seekers.practised);
    this.#addList('abroad', 'abroadStart', seekers.abroadStart, seekers.abroad);
    this.#addList('seekerSkills', 'seekerSkillStart', seekers.skillStart, seekers.skills);
    if (claim.kind === 'order') {
      this.#addHalves('likedValue', claim.cuts.liked.value);
      this.#words.push({ address: this.#column('likedRow', 4), from: claim.cuts.liked.row });
      this.#addList('held', 'heldStart', claim.held.start, claim.held.vacancies);
    }
    this.#rows = this.#column('seekerRow', 4);
    this.#has = this.#column('has', 4 * tables.needWords);
    this.#surpluses = this.#column('surplusHeld', 4);
  }

  /** @param rows at most PIECE of them */
  take(rows: Uint32Array): void {
    const memory = this.#memory;
    for (const { address, from } of this.#bytes) {
      const { bytes } = memory;
      for (let index = 0; index < rows.length; index++) bytes[address + index] = from[rows[index]!]!;
    }
    for (const { address, from } of this.#halves) {
      const { halves } = memory;
      for (let index = 0; index < rows.length; index++) halves[address / 2 + index] = from[rows[index]!]!;
    }
    for (const { address, from } of this.#words) {
      const { words } = memory;
      for (let index = 0; index < rows.length; index++) words[address / 4 + index] = from[rows[index]!]!;
    }
    for (const list of this.#lists) this.#takeList(list, rows);
    memory.words.set(rows, this.#rows / 4);
    const { needWords } = this.#market.tables;
    for (let word = 0; word < needWords; word++) {
      const { has } = this.#market.seekers;
      for (let index = 0; index < rows.length; index++) {
        memory.words[this.#has / 4 + index * needWords + word] = has[rows[index]! * needWords + word]!;
      }
    }
    const claim = this.#claim;
    if (claim.kind !== 'weight') return;
    for (let index = 0; index < rows.length; index++) {
      memory.words[this.#surpluses / 4 + index] = surplusHeld(claim, this.#market, rows[index]!);
    }
  }

  #takeList(list: ListColumn, rows: Uint32Array): void {
    const { start, values } = list;
    const memory = this.#memory;
    let total = 0;
    for (let index = 0; index < rows.length; index++) {
      memory.words[list.starts / 4 + index] = total;
      total += start[rows[index]! + 1]! - start[rows[index]!]!;
    }
    memory.words[list.starts / 4 + rows.length] = total;
    const width = values.BYTES_PER_ELEMENT;
    if (total > list.room) {
      list.room = 2 * total;
      list.address = memory.reserve(width * list.room);
      memory.set({ [list.name]: list.address });
    }
    const target = width === 2 ? memory.halves : memory.words;
    let next = list.address / width;
    for (let index = 0; index < rows.length; index++) {
      const end = start[rows[index]! + 1]!;
      for (let entry = start[rows[index]!]!; entry < end; entry++) target[next++] = values[entry]!;
    }
  }

  #addBytes(name: string, from: Uint8Array): void {
    this.#bytes.push({ address: this.#column(name, 1), from });
  }

  #addHalves(name: string, from: Uint16Array | Int16Array): void {
    this.#halves.push({ address: this.#column(name, 2), from });
  }

  #addList(name: string, startName: string, start: Uint32Array, values: Uint16Array | Uint32Array): void {
    const starts = this.#memory.reserve(4 * (PIECE + 1));
    this.#memory.set({ [startName]: starts });
    this.#lists.push({ name, starts, start, values, address: 0, room: 0 });
  }

  /** Room for a column of so many bytes a row. */
  #column(name: string, width: number): number {
    const address = this.#memory.reserve(width * PIECE);
    this.#memory.set({ [name]: address });
    return address;
  }
}
