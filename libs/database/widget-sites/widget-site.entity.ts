import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A portal that embeds the widget: which origins may, how often, and what it shows first. */
@Entity('widget_site')
@Check('widget_site_quota_per_minute_check', 'quota_per_minute > 0')
export class WidgetSiteEntity {
  @PrimaryColumn('text') code: string;
  @Column('text') @ForeignKey('centre') centreId: string;
  @Column('text') name: string;
  /** Serialised origins; `*` = any. */
  @Column('text', { array: true }) allowedOrigins: readonly string[];
  /** Requests per minute and client. */
  @Column('integer') quotaPerMinute: number;
  /** Search parameters preset for the site, such as the province. */
  @Column('jsonb') preset: unknown;
}
