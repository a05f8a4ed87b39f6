import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a pair did not come about, reserved seats, and the two sheets of a run. */
export class AddMatchReasons1795600800000 implements MigrationInterface {
  name = 'AddMatchReasons1795600800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
alter table match_run add column fairness jsonb;
alter table match_run add column training_demand jsonb;
alter table match add column nearest_change jsonb;
alter table match_seats add column reserved integer not null default 0;
`);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
