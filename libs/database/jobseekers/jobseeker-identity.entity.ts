import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What names a person, sealed field by field; found only through keyed blind indexes. Erasing a person deletes the row. */
@Entity('jobseeker_identity')
@Index('jobseeker_identity_cccd_index_key', ['cccdIndex'], { unique: true, where: 'cccd_index is not null' })
@Index('jobseeker_identity_phone_index_idx', ['phoneIndex'], { where: 'phone_index is not null' })
export class JobseekerIdentityEntity {
  @PrimaryColumn('text') @ForeignKey('jobseeker', { onDelete: 'CASCADE' }) jobseekerId: string;
  @Column('bytea') name: Buffer;
  @Column('bytea', { nullable: true }) birthDate: Buffer | null;
  @Column('bytea', { nullable: true }) cccd: Buffer | null;
  @Column('bytea', { nullable: true }) phone: Buffer | null;
  @Column('bytea', { nullable: true }) email: Buffer | null;
  @Column('bytea', { nullable: true }) address: Buffer | null;
  @Column('bytea', { nullable: true }) sex: Buffer | null;
  @Column('bytea', { nullable: true }) ethnicity: Buffer | null;
  @Column('bytea', { nullable: true }) religion: Buffer | null;
  @Column('bytea', { nullable: true }) disability: Buffer | null;
  /** HMAC-SHA-256 of the 12 digits. */
  @Column('bytea', { nullable: true }) cccdIndex: Buffer | null;
  /** HMAC-SHA-256 of the phone in E.164. */
  @Column('bytea', { nullable: true }) phoneIndex: Buffer | null;
}
