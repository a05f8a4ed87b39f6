import { Injectable } from '@nestjs/common';
import type { Employer, EmployerSite } from '#domain';
import { fold } from '#vietnamese';
import { Database } from '../database.js';
import { withoutNulls } from '../nulls.js';
import { Table } from '../table.js';
import { EmployerSiteEntity } from './employer-site.entity.js';
import { EmployerEntity } from './employer.entity.js';

const employers = new Table(EmployerEntity);
const sites = new Table(EmployerSiteEntity);

@Injectable()
export class EmployerStore {
  constructor(private readonly database: Database) {}

  /** Inserts or replaces by id; a changed one gets the next version. A verified employer stays verified. */
  async upsertMany(tx: Database, rows: readonly Employer[]): Promise<void> {
    await employers.insert(
      tx,
      rows.map((employer) => ({ ...employer, foldedName: fold(employer.name) })),
      `on conflict (id) do update set ${employers.overwrite(['id', 'version', 'verified'])},
         version = employer.version + 1, verified = employer.verified or excluded.verified
       where (employer.name, employer.tax_code, employer.kind, employer.industry, employer.products, employer.size_band,
              employer.investor_country, employer.verified)
         is distinct from (excluded.name, excluded.tax_code, excluded.kind, excluded.industry, excluded.products,
              excluded.size_band, excluded.investor_country, employer.verified or excluded.verified)`,
    );
  }

  async get(id: string): Promise<Employer | undefined> {
    return (await this.getMany([id])).get(id);
  }

  async getMany(ids: readonly string[], db: Database = this.database): Promise<Map<string, Employer>> {
    const rows = await employers.select(db, 'where id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, toEmployer(row)]));
  }

  async findByTaxCode(code: string, db: Database = this.database): Promise<Employer | undefined> {
    return (await this.findByTaxCodes([code], db)).get(code);
  }

  async findByTaxCodes(codes: readonly string[], db: Database = this.database): Promise<Map<string, Employer>> {
    const rows = await employers.select(db, 'where tax_code = any($1)', [codes]);
    return new Map(rows.map((row) => [row.taxCode!, toEmployer(row)]));
  }

  /** By #vietnamese `fold` of the name. Of several firms with one name, the one registered first. */
  async findByFoldedNames(names: readonly string[], db: Database = this.database): Promise<Map<string, Employer>> {
    const rows = await employers.select(db, 'where folded_name = any($1) order by id desc', [names]);
    return new Map(rows.map((row) => [row.foldedName, toEmployer(row)]));
  }

  /** A site that is there already stays as it is. */
  async insertSites(tx: Database, rows: readonly EmployerSite[]): Promise<void> {
    await sites.insert(tx, rows, 'on conflict (id) do nothing');
  }

  async sitesOf(employerId: string, db: Database = this.database): Promise<EmployerSite[]> {
    const rows = await sites.select(db, 'where employer_id = $1 order by id', [employerId]);
    return rows.map((row) => withoutNulls<EmployerSite>(row));
  }
}

function toEmployer({ foldedName: _folded, ...row }: EmployerEntity): Employer {
  return withoutNulls<Employer>(row);
}
