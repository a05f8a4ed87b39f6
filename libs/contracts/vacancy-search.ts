/** Query of `GET /v1/vacancies`. Lists are comma-separated on the wire. Money is VND per month, distances kilometres. */
export interface VacancySearchParams {
  readonly q?: string;
  /** Province codes. */
  readonly province?: readonly string[];
  readonly commune?: readonly string[];
  readonly park?: readonly string[];
  /** VSCO codes, 1 to 4 digits: a shorter code means the whole group. */
  readonly occupation?: readonly string[];
  readonly level?: readonly string[];
  /** Vacancies whose income may reach this amount. */
  readonly wageMin?: number;
  readonly shift?: readonly string[];
  readonly benefit?: readonly string[];
  /** ISO alpha-2 country of the investor. */
  readonly investor?: readonly string[];
  /** Language codes asked for. */
  readonly language?: readonly string[];
  /** true = only vacancies that welcome returnees. */
  readonly returnee?: boolean;
  readonly near?: { readonly lat: number; readonly lng: number };
  readonly radiusKm?: number;
  readonly sort?: VacancySort;
  readonly page?: number;
  readonly perPage?: number;
  readonly site?: string;
  readonly lang?: Lang;
}

export type Lang = 'vi' | 'en';
export type VacancySort = 'relevance' | 'newest' | 'wage' | 'distance';

/** Facets are disjunctive: a facet's counts ignore its own filter and keep all the others. */
export type FacetName =
  'province' | 'commune' | 'park' | 'occupation' | 'level' | 'shift' | 'benefit' | 'investor' | 'language' | 'returnee';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface WirePlace {
  readonly provinceCode: string;
  readonly province: string;
  readonly communeCode?: string;
  readonly commune?: string;
  readonly parkCode?: string;
  readonly park?: string;
}

export interface WirePay {
  readonly negotiable: boolean;
  readonly baseMin?: number;
  readonly baseMax?: number;
  readonly incomeMin?: number;
  readonly incomeMax?: number;
}

/** One hit, small enough for a card on an old phone. Never personal data. */
export interface VacancyCard {
  readonly id: string;
  readonly title: string;
  readonly employer: string;
  readonly occupation?: { readonly code: string; readonly name: string };
  readonly place: WirePlace;
  readonly pay: WirePay;
  readonly seatsLeft: number;
  readonly shifts: readonly string[];
  readonly benefits: readonly string[];
  readonly welcomesReturnees: boolean;
  readonly publishedAt: string;
  readonly expiresAt: string;
  readonly distanceMetres?: number;
}

/** What the service understood of the words, corrected, or relaxed to find something. */
export interface Interpreted {
  /** The words that were searched after everything understood was taken out. */
  readonly text: string;
  readonly understood: readonly {
    kind: 'place' | 'pay' | 'shift' | 'benefit' | 'returnee' | 'language' | 'abbreviation';
    from: string;
    value: string;
    label: string;
  }[];
  readonly corrected: readonly { from: string; to: string }[];
  readonly relaxed: readonly ('all-words' | 'place')[];
}

export interface VacancySearchReply {
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  readonly hits: readonly VacancyCard[];
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  readonly interpreted: Interpreted;
  readonly engine: 'meilisearch' | 'postgres' | 'in-memory';
  /** true = the main engine did not answer and another one did. */
  readonly degraded: boolean;
  readonly tookMs: number;
}

/** `GET /v1/vacancies/{id}`. */
export interface VacancyDetail extends VacancyCard {
  readonly description: string;
  readonly seatsAsked: number;
  /** Names of the card's codes in the language asked for. */
  readonly shiftNames: readonly string[];
  readonly benefitNames: readonly string[];
  readonly position: string;
  readonly schooling?: string;
  readonly level?: { readonly code: string; readonly name: string };
  readonly trainingField?: { readonly code: string; readonly name: string };
  readonly skills: readonly string[];
  readonly languages: readonly { language: string; ordinal: number; certificate?: string; required: boolean }[];
  readonly requiredCertificates: readonly { code: string; name: string }[];
  readonly experienceYears: number;
  readonly address: string;
  readonly contract?: string;
  readonly fullTime: boolean;
  readonly payText?: string;
  readonly buses: readonly string[];
  readonly dormitory: boolean;
  readonly priorityGroups: readonly string[];
  readonly startBy?: string;
  readonly employerVerified: boolean;
  /** Where to turn to: the centre, never a person. */
  readonly centre: { readonly name: string; readonly phone: string; readonly address: string };
}
