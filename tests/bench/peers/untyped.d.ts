// Packages of others that come without types: what is used of them.

declare module 'stable-marriage' {
  export class Person {
    constructor(name: string);
    readonly fiance?: Person | null;
    generatePreferences(preferences: readonly Person[]): void;
  }
  const stable: { readonly Person: typeof Person; stableMarriage(boys: readonly Person[]): void };
  export default stable;
}

declare module 'hospitals-and-residents' {
  interface Hospital {
    readonly row: number;
  }
  interface Resident {
    readonly row: number;
    readonly assigned_id?: number;
  }
  const matching: {
    checkLegality: (hospital: Hospital, resident: Resident) => boolean;
    softCost: (hospital: Hospital, resident: Resident) => number;
    initHospital(seats: number, hospital: Hospital): Hospital;
    initResident(seats: number, resident: { readonly row: number }): Resident;
    findMatching(hospitals: readonly Hospital[], residents: Resident[], callback: (error?: string) => void): void;
  };
  export default matching;
}
