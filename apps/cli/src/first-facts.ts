import { CentreStore, openDatabase, seedTaxonomy, WidgetSiteStore } from '#database';
import { provinceByCode } from '#taxonomy';

/**
 * What a migrated but empty database lacks before the first notice: the registers of units and parks, the centre itself, and the site
 * `demo` that our own page embeds the widget with. The centre's phone and address are facts only the centre knows; until they are entered the widget shows its name alone.
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
      // any page may try the widget with it; a portal that stays gets a site of its own (`cungcau site add`)
      await new WidgetSiteStore(tx).upsert(tx, {
        code: 'demo',
        centreId: `centre-${provinceCode}`,
        name: 'Trang mẫu',
        allowedOrigins: ['*'],
        quotaPerMinute: 600,
        preset: {},
      });
    });
  } finally {
    await database.close();
  }
}
