const PAGE = 65_536;

/** What `certificate.as.ts` exports; its variables are reached by name. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  readonly feasible: WebAssembly.Global;
  readonly blocking: WebAssembly.Global;
  readonly surplus: WebAssembly.Global;
  firstFree(): number;
  stride(): number;
  pack(rows: number, groups: number, firstGroups: number, codes: number, used: number, masks: number): number;
  forget(codes: number, used: number, usedCount: number): void;
  look(groups: number, groupCount: number, gate: number, way: number): void;
  enter(index: number): void;
  visit(groups: number, firstGroups: number, codes: number, road: number, weighing: number): void;
}

/** One kernel and its memory, of which what is given away is never taken back. */
export class KernelMemory {
  readonly exports: KernelExports;
  bytes!: Uint8Array;
  halves!: Uint16Array;
  words!: Uint32Array;
  #free: number;

  constructor(module: WebAssembly.Module) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module is compiled from certificate.as.ts
    this.exports = new WebAssembly.Instance(module).exports as unknown as KernelExports;
    this.#free = this.exports.firstFree();
    this.#view();
  }

  /** Address of so many bytes of zeros, a multiple of sixteen, with a vector to spare at the end. */
  reserve(length: number): number {
    const address = Math.ceil(this.#free / 16) * 16;
    this.#free = address + length + 16;
    const { memory } = this.exports;
    const lacking = this.#free - memory.buffer.byteLength;
    if (lacking > 0) {
      memory.grow(Math.ceil(lacking / PAGE));
      this.#view();
    }
    return address;
  }

  /** Copies arrays in and tells the kernel where each is. */
  place(arrays: Readonly<Record<string, ArrayBufferView>>): void {
    for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(arrays)) {
      const address = this.reserve(byteLength);
      this.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), address);
      this.set({ [name]: address });
    }
  }

  /** Sets the kernel's variables. */
  set(values: Readonly<Record<string, number>>): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kernel's variables, by their names there
    const variables = this.exports as unknown as Readonly<Record<string, WebAssembly.Global>>;
    for (const [name, value] of Object.entries(values)) variables[name]!.value = value;
  }

  #view(): void {
    const { buffer } = this.exports.memory;
    this.bytes = new Uint8Array(buffer);
    this.halves = new Uint16Array(buffer);
    this.words = new Uint32Array(buffer);
  }
}
