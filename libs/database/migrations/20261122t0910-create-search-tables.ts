import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of the PostgreSQL search engine (libs/search/postgres). */
export class CreateSearchTables1795338600000 implements MigrationInterface {
  name = 'CreateSearchTables1795338600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SEARCH_WORDS);
    await queryRunner.query(
      createTable('search_vacancy', ['published bigint', 'expires bigint', 'income bigint', 'seats bigint']),
    );
    await queryRunner.query(
      createTable('search_jobseeker', ['published bigint', 'experience_years bigint', 'available_from bigint']),
    );
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}

// The words are indexed through a function that gives them back unchanged. The planner counts neither the unpacking of a
// long tsvector nor its length, and would rather test every row than use the index; a function has a price, and plpgsql
// is not inlined. `words` itself lies outside the row, which stays short for ranking and counting.
const SEARCH_WORDS = `
create function search_words(words tsvector) returns tsvector
language plpgsql immutable strict parallel safe cost 2000
as 'begin return words; end';

-- a new number for every write of a row: what is known about a number stays true for ever
create sequence search_revision as integer;
`;

function createTable(name: string, numbers: readonly string[]): string {
  return `
create table ${name} (
  id text primary key,
  version integer not null,
  revision integer not null,
  removed boolean not null,
  head tsvector,
  title_words smallint,
  words tsvector,
  keywords text[] not null,
  ${numbers.join(',\n  ')},
  lat double precision,
  lng double precision,
  card json
) with (toast_tuple_target = 512);
alter table ${name}
  alter column head set storage main,
  alter column keywords set storage main,
  alter column words set storage external,
  alter column card set storage external;
create index ${name}_words_idx on ${name} using gin (search_words(words));
create index ${name}_keywords_idx on ${name} using gin (keywords);
create index ${name}_revision_idx on ${name} (revision);
create index ${name}_published_idx on ${name} (published desc, id) where not removed;
`;
}
