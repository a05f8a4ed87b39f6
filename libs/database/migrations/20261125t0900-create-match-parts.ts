import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Match runs in steps: what steps leave for the next ones, and how far a run is. */
export class CreateMatchParts1795597200000 implements MigrationInterface {
  name = 'CreateMatchParts1795597200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create unlogged table match_part (
  run_id text not null,
  part text not null,
  input_hash text not null,
  starts integer not null,
  size integer,
  primary key (run_id, part)
);

create unlogged table match_slice (
  run_id text not null,
  part text not null,
  slice integer not null,
  bytes bytea not null,
  primary key (run_id, part, slice)
);
-- columns of numbers hardly shrink, and trying takes longer than writing them
alter table match_slice alter column bytes set storage external;

alter table match_run add column progress jsonb;
`);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
