import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One searchable jobseeker under a pseudonym, for staff; derived from `jobseeker`. Columns as in `search_vacancy`. */
@Entity('search_jobseeker')
@Index('search_jobseeker_words_idx', { synchronize: false })
@Index('search_jobseeker_keywords_idx', { synchronize: false })
@Index('search_jobseeker_revision_idx', ['revision'])
@Index('search_jobseeker_published_idx', { synchronize: false })
export class SearchJobseekerEntity {
  @PrimaryColumn('text') id: string;
  @Column('integer') version: number;
  @Column('integer') revision: number;
  @Column('boolean') removed: boolean;
  @Column('tsvector', { nullable: true }) head: string | null;
  @Column('smallint', { nullable: true }) titleWords: number | null;
  @Column('tsvector', { nullable: true }) words: string | null;
  @Column('text', { array: true }) keywords: string[];
  /** UTC epoch seconds. */
  @Column('bigint', { nullable: true }) published: number | null;
  @Column('bigint', { nullable: true }) experienceYears: number | null;
  /** UTC epoch seconds. */
  @Column('bigint', { nullable: true }) availableFrom: number | null;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lng: number | null;
  @Column('json', { nullable: true }) card: unknown;
}
