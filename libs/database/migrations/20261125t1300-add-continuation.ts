import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a run goes on from an earlier one. */
export class AddContinuation1795611600000 implements MigrationInterface {
  name = 'AddContinuation1795611600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table match_run add column continuation jsonb');
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
