import { Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Who goes where in a run, under the seats; or who is introduced where. Reproduced from the run's inputs; no foreign keys, as in
 * `match`.
 */
@Entity('assignment')
@Index('assignment_vacancy_id_idx', ['runId', 'vacancyId'])
export class AssignmentEntity {
  @PrimaryColumn('text') runId: string;
  @PrimaryColumn('text') jobseekerId: string;
  @PrimaryColumn('text') vacancyId: string;
}
