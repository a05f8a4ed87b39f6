import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A portal that embeds the widget: which origins may, how often, and what it shows first. */
@Entity('widget_site')
@Check('widget_site_requests_per_minute_check', 'requests_per_minute > 0')
export class WidgetSiteEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') @ForeignKey('centre') centreId: string;
  @Column('text') name: string;
  /** Scheme, host and port; an empty list means any origin. */
  @Column('text', { array: true }) origins: string[];
  @Column('integer') requestsPerMinute: number;
  /** Search parameters preset for the site, such as the province. */
  @Column('jsonb') preset: unknown;
}
