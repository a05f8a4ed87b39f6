import { communePoint, COMMUNES, FORMER_UNITS, PARKS, provincePoint, PROVINCES } from '#taxonomy';
import type { Database } from '../database.js';
import { Table } from '../table.js';
import { AdministrativeUnitSuccessorEntity } from './administrative-unit-successor.entity.js';
import { AdministrativeUnitEntity } from './administrative-unit.entity.js';
import { ParkEntity } from './park.entity.js';

/** The reform of NQ 202/2025/QH15: first day of the units in force, and the end of the former ones. */
const REFORM = '2025-07-01';
/** The former units' first day is in no source; the database needs one. */
const BEFORE_RECORDS = '0001-01-01';

const units = new Table(AdministrativeUnitEntity);
const successors = new Table(AdministrativeUnitSuccessorEntity);
const parks = new Table(ParkEntity);

/**
 * Copies places and parks of #taxonomy into their tables, replacing what an older version of the taxonomy left, so that
 * SQL reports can name and map them. Nothing refers to these rows by key. About half a second.
 */
export async function seedTaxonomy(tx: Database): Promise<void> {
  // two that seed at once: the second waits and then replaces like with like
  await tx.query(`lock table ${units.name} in share row exclusive mode`);
  for (const table of [units, successors, parks]) await tx.query(`delete from ${table.name}`);
  await units.insert(tx, [...currentUnits(), ...formerUnits()]);
  await successors.insert(tx, successorRows());
  await parks.insert(tx, PARKS.map(parkRow));
}

function currentUnits(): AdministrativeUnitEntity[] {
  const provinces = PROVINCES.map((province) => ({
    code: province.code,
    validFrom: province.validFrom,
    validTo: dayAfter(province.validTo),
    level: 'province',
    kind: province.kind,
    name: province.name,
    parentCode: null,
    aliases: [...province.shortForms],
    lat: provincePoint(province.code)?.lat ?? null,
    lng: provincePoint(province.code)?.lng ?? null,
  }));
  const communes = COMMUNES.map((commune) => ({
    code: commune.code,
    validFrom: commune.validFrom,
    validTo: dayAfter(commune.validTo),
    level: 'commune',
    kind: commune.kind,
    name: commune.name,
    parentCode: commune.provinceCode,
    aliases: [...commune.formerDistricts],
    lat: communePoint(commune.code)?.lat ?? null,
    lng: communePoint(commune.code)?.lng ?? null,
  }));
  return [...provinces, ...communes];
}

function formerUnits(): AdministrativeUnitEntity[] {
  const former = { validFrom: BEFORE_RECORDS, validTo: REFORM, lat: null, lng: null };
  const provinces = PROVINCES.flatMap((province) => province.former).map(({ code, name }) => ({
    ...former,
    code,
    level: 'province',
    // which of them were cities then is not in the source
    kind: 'tỉnh, thành phố',
    name,
    parentCode: null,
    aliases: [],
  }));
  const codeOf = new Map(provinces.map((province) => [province.name, province.code]));
  const communes = new Map(
    coded().map(({ code, name, kind, district, province }) => [
      code,
      { ...former, code, level: 'commune', kind, name, parentCode: codeOf.get(province) ?? null, aliases: [district] },
    ]),
  );
  return [...provinces, ...communes.values()];
}

function successorRows(): AdministrativeUnitSuccessorEntity[] {
  const pairs = [
    ...PROVINCES.flatMap(({ code, former }) => former.map((unit) => ({ formerCode: unit.code, code }))),
    ...coded().map((unit) => ({ formerCode: unit.code, code: unit.communeCode })),
  ];
  const distinct = new Map(pairs.map((pair) => [`${pair.formerCode} ${pair.code}`, pair]));
  return [...distinct.values()].map((pair) => ({ ...pair, formerValidFrom: BEFORE_RECORDS, validFrom: REFORM }));
}

/** Island districts had no communes and no code of this kind; they live on as aliases of the units in force. */
function coded() {
  return FORMER_UNITS.filter((unit) => unit.code !== '');
}

function parkRow(park: (typeof PARKS)[number]): ParkEntity {
  return {
    code: park.code,
    name: park.name,
    kind: park.kind,
    aliases: [...park.aliases],
    provinceCode: park.provinceCode,
    communeCodes: [...park.communeCodes],
    investorMix: park.investorCountries,
    lat: park.point.lat,
    lng: park.point.lng,
    source: park.source,
    verified: park.verified,
    validFrom: park.validFrom ?? null,
    validTo: dayAfter(park.validTo),
  };
}

/** #taxonomy names the last day of force; intervals here are half-open. */
function dayAfter(lastDay: string | undefined): string | null {
  if (lastDay === undefined) return null;
  return new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
