import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a run did with the seats of one vacancy. */
@Entity('match_seats')
export class MatchSeatsEntity {
  @PrimaryColumn('text') runId: string;
  @PrimaryColumn('text') vacancyId: string;
  /** Seats left when the run started. */
  @Column('integer') seats: number;
  /** Most people the run could give it: its seats, or of introductions more. */
  @Column('integer') quota: number;
  /** Of `seats`, those on which the vacancy's priority groups went first. */
  @Column('integer', { default: 0 }) reserved: number;
  @Column('integer') used: number;
  /** Of `used`, those kept from the run before. */
  @Column('integer', { default: 0 }) locked: number;
  /** People who would rather be here than where they ended, those seated included. */
  @Column('integer') demand: number;
  /** employerScore of the last person seated or introduced when full; null = there was room for more. */
  @Column('integer', { nullable: true }) cutOff: number | null;
}
