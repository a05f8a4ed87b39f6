import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One scored pair of a run that is kept, with its reasons: the assigned one, a jobseeker's best few, for who was not seated
 * the nearest misses, or of ranked lists a vacancy's best few. No foreign keys: a run writes 200,000 pairs and more at once, and each key would be a trigger
 * per row; ids come from the run's own snapshot.
 */
@Entity('match')
@Index('match_vacancy_id_idx', ['runId', 'vacancyId'])
export class MatchEntity {
  @PrimaryColumn('text') runId: string;
  @PrimaryColumn('text') jobseekerId: string;
  @PrimaryColumn('text') vacancyId: string;
  /** Versions of the two rows that were scored. */
  @Column('integer') jobseekerVersion: number;
  @Column('integer') vacancyVersion: number;
  /** Place in the jobseeker's own order of all vacancies open to them, 1 = best; null for a near miss, and for who is on the vacancy's list alone. */
  @Column('integer', { nullable: true }) rank: number | null;
  /** Of ranked lists: place on the vacancy's own list, 1 = best; null where not on it. */
  @Column('integer', { nullable: true }) vacancyRank: number | null;
  @Column('integer') seekerScore: number;
  @Column('integer') employerScore: number;
  /** Every factor, in the order of MATCH_FACTOR_CODES: points × 4 + how it is known (0 unknown, 1 claimed, 2 proved). */
  @Column('smallint', { array: true }) factors: number[];
  /** Seated, or introduced. */
  @Column('boolean') assigned: boolean;
  /** Kept from the run before, as it was. */
  @Column('boolean', { default: false }) locked: boolean;
  /** Bits of the hard rules that stand against the pair, in the order of MATCH_RULE_CODES; 0 = eligible. */
  @Column('integer') refusals: number;
  /** Place in line at the vacancy when the run ended, 1 = first; null where the jobseeker ended somewhere better. */
  @Column('integer', { nullable: true }) queueRank: number | null;
  /** Points of employerScore short of the last person seated; 0 = level with them, lost by priority group or lottery. */
  @Column('integer', { nullable: true }) pointsShort: number | null;
  /** MatchChange (#domain): the nearest single change that would have brought the pair about. */
  @Column('jsonb', { nullable: true }) nearestChange: unknown;
}
