/** What a need bit asks for, where it is something a person can come to have. */
export interface NeedCode {
  readonly kind: 'certificate' | 'shift' | 'contract' | 'language';
  /** Certificate, shift, kind of contract or language (#taxonomy). */
  readonly code: string;
  /** Of a language: the step asked for, 1..6; else 0. */
  readonly ordinal: number;
}

/** What the numbers of a market stand for, for sentences: plain JSON. Scans never read it. */
export interface MarketCodes {
  /** By need bit; null where nobody can come to have it (age, consent) or there is no such bit. */
  readonly needs: readonly (NeedCode | null)[];
  /** By row of `languagePoints`: languages held, code → best step 1..6. */
  readonly languageProfiles: readonly Readonly<Record<string, number>>[];
  /** By column of `languagePoints`: languages worth having, in the order of `usefulLanguages`. */
  readonly languageClasses: readonly (readonly { readonly language: string; readonly ordinal: number }[])[];
  /** By place of `VacancyTable.place`. */
  readonly places: readonly { readonly provinceCode: string; readonly parkCode?: string }[];
  /** The run's local day on the scale of `SeekerTable.start`. */
  readonly today: number;
}
