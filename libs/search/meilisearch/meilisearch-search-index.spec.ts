import { Meilisearch } from 'meilisearch';
import { meilisearchAvailable, startMeilisearchServer } from '#testing';
import { describeSearchIndex } from '../search-index.contract.js';
import { MeilisearchSearchIndex } from './meilisearch-search-index.js';

if (meilisearchAvailable()) {
  describeSearchIndex('Meilisearch', async () => {
    const server = await startMeilisearchServer();
    const client = new Meilisearch({
      host: server.url,
      apiKey: server.key,
      requestInit: { headers: { 'accept-encoding': 'identity' } },
    });
    return {
      index: new MeilisearchSearchIndex(server),
      clear: async () => {
        await Promise.all(
          ['vacancies', 'jobseekers'].map((index) =>
            client.index(index).deleteAllDocuments().waitTask({ interval: 5 }),
          ),
        );
      },
      close: () => server.stop(),
    };
  });
} else {
  process.stderr.write(
    '\nSKIPPED: no Meilisearch. Put `meilisearch` on the PATH or set MEILI_URL (CONTRIBUTING.md).\n\n',
  );
  // oxlint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- the one suite that may be absent says so
  test.skip('SKIPPED: Meilisearch is neither installed nor named by MEILI_URL', () => undefined);
}
