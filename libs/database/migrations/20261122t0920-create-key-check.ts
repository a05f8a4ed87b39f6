import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database knows whether the keys at hand are its own. */
export class CreateKeyCheck1795339200000 implements MigrationInterface {
  name = 'CreateKeyCheck1795339200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table key_check (
        id text primary key,
        sealed bytea not null,
        constraint key_check_id_check check (id = 'only')
      )`);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
