/**
 * Congestion and outcome of one way to give the seats, or of introductions, where `placed` is whoever has one. Shares are thousandths,
 * rounded down; scores 0..10,000.
 */
export interface SheetFigures {
  readonly placed: number;
  /** Of all jobseekers. */
  readonly placedPermille: number;
  /** Vacancies with at least one person, of all. */
  readonly coveredPermille: number;
  /** Seats for which there is somebody, of all. */
  readonly seatsFilledPermille: number;
  /** Gini coefficient of kept pairs per vacancy: 0 = every vacancy is shown to equally many. */
  readonly exposureGiniPermille: number;
  /** People in line per thousand seats: seated there, or rather there than where they ended, over their lists. */
  readonly inLinePermille: number;
  /** Vacancies with more people in line than seats (or introductions that they may have), of all. */
  readonly overSubscribedPermille: number;
  /** Of the pairs of those placed. */
  readonly meanSeekerScore: number;
  readonly meanEmployerScore: number;
}

/** One group of people. Where it is withheld, because it or a neighbour is small, only its name is told. */
export interface SheetGroup {
  readonly group: string;
  readonly isWithheld: boolean;
  readonly figures?: {
    readonly people: number;
    readonly placed: number;
    readonly placedPermille: number;
    readonly greedyPlacedPermille: number;
    readonly meanSeekerScore: number;
    readonly meanEmployerScore: number;
  };
}

/** The fairness and congestion sheet of a run. Groups are in it in aggregate only and nowhere else (Luật VL 2025 Đ5.1, BLLĐ Đ8.1). */
export interface FairnessSheet {
  readonly jobseekers: number;
  readonly vacancies: number;
  readonly seats: number;
  readonly ours: SheetFigures;
  /** On the same market: in the order of the lottery everybody takes the best of their 50 vacancies that has any left. */
  readonly greedy: SheetFigures;
  readonly dimensions: readonly { readonly dimension: SheetDimension; readonly groups: readonly SheetGroup[] }[];
}

/** What people are told apart by in the sheet, in its order, and in no rule and no score. */
export const SHEET_DIMENSIONS = [
  'sex',
  'age',
  'ethnicity',
  'disability',
  'kind',
  'province',
  'commune',
  'priority',
] as const;

export type SheetDimension = (typeof SHEET_DIMENSIONS)[number];

/** Group of a dimension for people who stated nothing. */
export const NOT_STATED = 'not-stated';

/** People, by where the vacancies are that would take them; one person may count in several. */
export interface DemandCell {
  readonly code: string;
  readonly people: number;
}

/** What one training would do, given to one person alone. */
export interface TrainingNeed {
  readonly kind: 'certificate' | 'language' | 'level';
  /** Certificates that a vacancy asks together are joined by `+`. */
  readonly code: string;
  /** Step of a language to reach, 1..6. */
  readonly to?: number;
  /** People without a seat whom it would seat somewhere, each by themselves. */
  readonly people: number;
  /**
   * At most so many of them at the same time without taking anybody's seat: the free seats open to them, of each vacancy no
   * more than people for it, all together no more than `people`. An upper bound: one person may be counted at two vacancies.
   */
  readonly atOnce: number;
  readonly parks: readonly DemandCell[];
  readonly provinces: readonly DemandCell[];
}

/** "42 people would be seated with a forklift certificate". Counts under five are left out. */
export interface TrainingDemand {
  /** People whom the run left with nothing; of ranked lists, those without any vacancy. */
  readonly unseated: number;
  /** Of those, the people whom at least one single training would seat. */
  readonly trainable: number;
  /** Most people first. */
  readonly needs: readonly TrainingNeed[];
  /** Trainings that would seat somebody, but too few to be told. */
  readonly withheld: number;
}
