import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ranked lists both ways: the place of a kept pair on the vacancy's own list. */
export class AddVacancyRank1795605000000 implements MigrationInterface {
  name = 'AddVacancyRank1795605000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table match add column vacancy_rank integer');
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
