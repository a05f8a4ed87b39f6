import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What upkeep looks for every minute is found without reading the whole table. */
export class CreateUpkeepIndexes1795339800000 implements MigrationInterface {
  name = 'CreateUpkeepIndexes1795339800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create index notice_unread_idx on notice (id) where state in ('received', 'reading')`);
    await queryRunner.query(`create index inbox_at_idx on inbox (at)`);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
