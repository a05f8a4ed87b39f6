import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several introductions of one jobseeker in a run, and how many a vacancy may have. */
export class AddIntroductions1795605600000 implements MigrationInterface {
  name = 'AddIntroductions1795605600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
alter table assignment drop constraint assignment_pkey;
alter table assignment add primary key (run_id, jobseeker_id, vacancy_id);

alter table match_seats add column quota integer;
update match_seats set quota = seats;
alter table match_seats alter column quota set not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('append-only: restore a backup instead');
  }
}
