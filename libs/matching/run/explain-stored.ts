import type { MatchSeats, MatchSeeker, StoredMatch } from '#database';
import {
  explainMatch,
  explainListing,
  explainQueue,
  explainRule,
  MATCH_FACTORS,
  MATCH_FACTOR_CODES,
  type MatchContext,
  type MatchExplanation,
  type MatchFactor,
  outcomeOf,
  type PlaceKind,
  rulesOf,
  SEEKER_FACTOR_CODES,
  UNKNOWN,
  unpackFactor,
  type Vacancy,
  vacancyFacts,
  weightOf,
} from '#domain';
import { communePoint, distanceMetres } from '#taxonomy';

/** A stored match with its reasons; `queue` says where somebody without a seat stood in line, or on both lists. */
export interface ExplainedMatch extends StoredMatch {
  readonly explanation: MatchExplanation;
  readonly queue?: { readonly vi: string; readonly en: string };
  /** A record has a newer version than the one scored: points are those of the run, raw values are left out. */
  readonly isOutdated: boolean;
}

interface Present {
  readonly seeker: MatchSeeker | undefined;
  readonly vacancy: Vacancy | undefined;
  readonly seats: MatchSeats | undefined;
  readonly context: MatchContext;
  readonly placeKind: PlaceKind;
}

/** The reasons of a stored match: from the two records while they are the ones scored, else from the stored points alone. */
export function explainStored(
  match: StoredMatch,
  { seeker, vacancy, seats, context, placeKind }: Present,
): ExplainedMatch {
  const isSame = seeker?.version === match.jobseekerVersion && vacancy?.version === match.vacancyVersion;
  const explanation = isSame
    ? explainMatch(seeker.facts, vacancyFacts(vacancy), metresBetween(seeker, vacancy), context)
    : fromPoints(match, context);
  return {
    ...match,
    explanation: { ...explanation, ...rulesAtTheTime(match) },
    isOutdated: !isSame,
    ...inLine(match, seats, placeKind),
  };
}

function inLine(match: StoredMatch, seats: MatchSeats | undefined, kind: PlaceKind): Pick<ExplainedMatch, 'queue'> {
  const { queueRank, pointsShort } = match;
  const queue =
    queueRank === undefined || pointsShort === undefined || seats === undefined
      ? explainListing(match)
      : explainQueue({ ...seats, rank: queueRank, pointsShort }, kind);
  return queue === undefined ? {} : { queue };
}

/** Rules as they stood in the run: what is open and how old somebody is may have changed since. */
function rulesAtTheTime({ refusals }: StoredMatch): Pick<MatchExplanation, 'outcome' | 'refusals'> {
  const rules = rulesOf(refusals);
  return { outcome: outcomeOf(rules), refusals: rules.map(explainRule) };
}

function fromPoints(match: StoredMatch, { weights }: MatchContext): MatchExplanation {
  const factors = match.factors.map((packed, position): MatchFactor => {
    const { points, known } = unpackFactor(packed);
    const code = MATCH_FACTOR_CODES[position] ?? 'income';
    const weight = weightOf(weights, position);
    return {
      side: position < SEEKER_FACTOR_CODES.length ? 'seeker' : 'employer',
      code,
      points,
      weight,
      share: points * weight,
      known,
      raw: {},
      label: MATCH_FACTORS[code],
      text: {
        vi: `${points}/100; hồ sơ đã thay đổi sau đợt ghép`,
        en: `${points}/100; the record has changed since the run`,
      },
    };
  });
  const { seekerScore, employerScore } = match;
  return { outcome: 'eligible', seekerScore, employerScore, factors, refusals: [], questions: [] };
}

function metresBetween(seeker: MatchSeeker, vacancy: Vacancy): number {
  const from = communePoint(seeker.facts.communeCode ?? '');
  const { lat, lng } = vacancy;
  const to = lat !== undefined && lng !== undefined ? { lat, lng } : communePoint(vacancy.communeCode ?? '');
  return from === undefined || to === undefined ? UNKNOWN : distanceMetres(from, to);
}
