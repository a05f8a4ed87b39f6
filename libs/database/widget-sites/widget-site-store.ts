import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { withoutNulls } from '../nulls.js';
import { Table } from '../table.js';
import { WidgetSiteEntity } from './widget-site.entity.js';

/** A portal that embeds the widget. */
export interface WidgetSite {
  readonly code: string;
  readonly centreId: string;
  readonly name: string;
  /** Serialised origins; `*` = any. */
  readonly allowedOrigins: readonly string[];
  /** Requests per minute and client. */
  readonly quotaPerMinute: number;
  /** Search parameters preset for the site, such as the province. */
  readonly preset: Readonly<Record<string, string>>;
}

const table = new Table(WidgetSiteEntity);

@Injectable()
export class WidgetSiteStore {
  constructor(private readonly database: Database) {}

  /** Inserts or replaces by code. */
  async upsert(tx: Database, site: WidgetSite): Promise<void> {
    await table.insert(tx, [site], `on conflict (code) do update set ${table.overwrite(['code'])}`);
  }

  async get(code: string): Promise<WidgetSite | undefined> {
    const [row] = await table.select(this.database, 'where code = $1', [code]);
    return row && withoutNulls<WidgetSite>(row);
  }

  async list(): Promise<WidgetSite[]> {
    const rows = await table.select(this.database, 'order by code');
    return rows.map((row) => withoutNulls<WidgetSite>(row));
  }
}
