import { CentreStore, openDatabase, seedTaxonomy } from '#database';
import { provinceByCode } from '#taxonomy';

/**
 * What a migrated but empty database lacks before the first notice: the registers of units and parks, and the centre itself. The centre's
 * phone and address are facts only the centre knows; until they are entered the widget shows its name alone.
 */
export async function ensureFirstFacts(databaseUrl: string, provinceCode: string): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 1 });
  try {
    await database.transaction(async (tx) => {
      await seedTaxonomy(tx);
      const centres = new CentreStore(tx);
      if ((await centres.list()).length > 0) return;
      const province = provinceByCode(provinceCode)?.name ?? provinceCode;
      await centres.upsert(tx, {
        id: `centre-${provinceCode}`,
        name: `Trung tâm Dịch vụ việc làm ${province}`,
        provinceCode,
        phone: '',
        address: '',
      });
    });
  } finally {
    await database.close();
  }
}
