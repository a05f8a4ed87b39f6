import { Injectable } from '@nestjs/common';
import { Database } from '../database.js';
import { Table } from '../table.js';
import { CentreEntity } from './centre.entity.js';

/** Public facts of an employment-service centre. */
export interface Centre {
  readonly id: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly phone: string;
  readonly address: string;
}

const table = new Table(CentreEntity);

@Injectable()
export class CentreStore {
  constructor(private readonly database: Database) {}

  /** Inserts or replaces by id. */
  async upsert(tx: Database, centre: Centre): Promise<void> {
    await table.insert(tx, [centre], `on conflict (id) do update set ${table.overwrite(['id'])}`);
  }

  async get(id: string): Promise<Centre | undefined> {
    const [row] = await table.select(this.database, 'where id = $1', [id]);
    return row;
  }

  async list(): Promise<Centre[]> {
    return table.select(this.database, 'order by id');
  }
}
