import type { Market } from '../market/market.js';
import { kernelClaim, kernelColumns, kernelConstants } from './kernel-columns.js';
import { KernelMemory } from './kernel-memory.js';
import { KernelSeekers } from './kernel-seekers.js';
import type { Claim, Road, Sweep } from './sweep.js';
import type { VacancyBlock } from './vacancy-block.js';
import type { VacancyMarks } from './vacancy-marks.js';

/** A block in the kernel's memory: where its parts are. */
interface Loaded {
  /** Numbers of skills by segment and skill; outlives the block. */
  readonly codes: number;
  /** Where the other parts are, one after the other, and for how many bytes there is room. */
  readonly address: number;
  readonly room: number;
  readonly groups: number;
  readonly firstGroups: number;
  readonly rows: number;
  readonly gate: number;
  readonly way: number;
  readonly masks: number;
  readonly used: number;
  usedCount: number;
}

/** Visits sixteen pairs at a time in WebAssembly. */
export class SimdSweep implements Sweep {
  feasiblePairs = 0;
  readonly #market: Market;
  readonly #memory: KernelMemory;
  readonly #seekers: KernelSeekers;
  readonly #weighing: 0 | 1;
  readonly #loaded: (Loaded | undefined)[] = [];
  /** Position of the jobseeker that the kernel has entered. */
  #entered = -1;

  constructor(module: WebAssembly.Module, market: Market, marks: VacancyMarks, claim: Claim) {
    const memory = new KernelMemory(module);
    const { tables, seekers } = market;
    memory.place(kernelColumns(market, marks));
    memory.place(kernelClaim(market, claim));
    memory.set(kernelConstants(market, claim));
    const mostSkills = seekers.skillStart.reduce(
      (most, start, row) => Math.max(most, (seekers.skillStart[row + 1] ?? 0) - start),
      0,
    );
    memory.set({ chosen: memory.reserve(tables.segments), mine: memory.reserve(4 * mostSkills) });
    this.#market = market;
    this.#memory = memory;
    this.#seekers = new KernelSeekers(memory, market, claim);
    this.#weighing = claim.kind === 'weight' ? 1 : 0;
  }

  take(rows: Uint32Array): void {
    this.#seekers.take(rows);
    this.#entered = -1;
  }

  load(road: Road, block: VacancyBlock): void {
    const kernel = this.#memory.exports;
    const before = this.#loaded[road];
    if (before) kernel.forget(before.codes, before.used, before.usedCount);
    const loaded = this.#place(before, block);
    this.#loaded[road] = loaded;
    this.#memory.words.set(block.rows, loaded.rows / 4);
    this.#memory.words.set(block.firstGroups, loaded.firstGroups / 4);
    const { rows, groups, firstGroups, codes, used, masks } = loaded;
    loaded.usedCount = kernel.pack(rows, groups, firstGroups, codes, used, masks);
    this.look(road, block);
  }

  look(road: Road, { gate, way }: VacancyBlock): void {
    const loaded = this.#loaded[road]!;
    this.#memory.bytes.set(gate, loaded.gate);
    this.#memory.bytes.set(way, loaded.way);
    this.#memory.exports.look(loaded.groups, gate.length / 16, loaded.gate, loaded.way);
  }

  visit(road: Road, index: number): number {
    const { groups, firstGroups, codes } = this.#loaded[road]!;
    const kernel = this.#memory.exports;
    if (this.#entered !== index) kernel.enter(index);
    this.#entered = index;
    kernel.visit(groups, firstGroups, codes, road, this.#weighing);
    this.feasiblePairs += kernel.feasible.value;
    return this.#weighing === 1 ? kernel.surplus.value : kernel.blocking.value;
  }

  /** Finds room for a block: where the one before it was, if that is enough. */
  #place(before: Loaded | undefined, { rows, firstGroups }: VacancyBlock): Loaded {
    const memory = this.#memory;
    const { tables } = this.#market;
    const skills = this.#countSkills(rows, firstGroups);
    const groupBytes = (rows.length / 16) * memory.exports.stride();
    const needed = groupBytes + 16 * skills.masks + 4 * skills.used + 6 * rows.length + 4 * firstGroups.length;
    const isRoom = before !== undefined && before.room >= needed;
    const address = isRoom ? before.address : memory.reserve(2 * needed);
    let next = address;
    const part = (bytes: number) => {
      next += bytes;
      return next - bytes;
    };
    return {
      codes: before?.codes ?? memory.reserve(2 * tables.segments * tables.skills),
      address,
      room: isRoom ? before.room : 2 * needed,
      groups: part(groupBytes),
      masks: part(16 * skills.masks),
      used: part(4 * skills.used),
      rows: part(4 * rows.length),
      firstGroups: part(4 * firstGroups.length),
      gate: part(rows.length),
      way: part(rows.length),
      usedCount: 0,
    };
  }

  /** At most so many distinct skills in all segments together, and masks of them in all groups. */
  #countSkills(rows: Int32Array, firstGroups: Uint32Array): { used: number; masks: number } {
    const { vacancies, tables } = this.#market;
    const { skillStart } = vacancies;
    let used = 0;
    let masks = 0;
    for (let segment = 0; segment < tables.segments; segment++) {
      const first = firstGroups[segment]!;
      const end = firstGroups[segment + 1]!;
      let asked = 0;
      for (let lane = 16 * first; lane < 16 * end; lane++) {
        const row = rows[lane]!;
        if (row >= 0) asked += skillStart[row + 1]! - skillStart[row]!;
      }
      asked = Math.min(asked, tables.skills);
      used += asked;
      masks += asked * (end - first);
    }
    return { used, masks };
  }
}
