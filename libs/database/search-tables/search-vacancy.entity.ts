import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One searchable vacancy, derived from `vacancy` and rebuilt at will (libs/search/postgres). No row security: everything
 * in it is public, and a row policy would keep the word index from being used.
 */
@Entity('search_vacancy')
@Index('search_vacancy_words_idx', { synchronize: false })
@Index('search_vacancy_keywords_idx', { synchronize: false })
@Index('search_vacancy_revision_idx', ['revision'])
@Index('search_vacancy_published_idx', { synchronize: false })
export class SearchVacancyEntity {
  @PrimaryColumn('text') id: string;
  @Column('integer') version: number;
  /** New with every write of the row, never used again: a reader may remember what a revision holds. */
  @Column('integer') revision: number;
  /** The document is gone; the row stays so that an older version cannot bring it back. */
  @Column('boolean') removed: boolean;
  /** Words of the short fields with positions and weights: what hits are ranked by. */
  @Column('tsvector', { nullable: true }) head: string | null;
  @Column('smallint', { nullable: true }) titleWords: number | null;
  /** All words once, without positions: which documents are hits. Searched through the index on `search_words(words)`. */
  @Column('tsvector', { nullable: true }) words: string | null;
  /** `field:value` terms to filter and count by. */
  @Column('text', { array: true }) keywords: string[];
  /** UTC epoch seconds. */
  @Column('bigint', { nullable: true }) published: number | null;
  @Column('bigint', { nullable: true }) expires: number | null;
  /** VND per month. */
  @Column('bigint', { nullable: true }) income: number | null;
  @Column('bigint', { nullable: true }) seats: number | null;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lng: number | null;
  @Column('json', { nullable: true }) card: unknown;
}
