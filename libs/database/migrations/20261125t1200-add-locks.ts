import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Placements that a run keeps from the run before. */
export class AddLocks1795608000000 implements MigrationInterface {
  name = 'AddLocks1795608000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
alter table match_run add column locked_from text;
alter table match add column locked boolean not null default false;
alter table match_seats add column locked integer not null default 0;
`);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
