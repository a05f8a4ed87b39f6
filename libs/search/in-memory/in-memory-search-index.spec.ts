import { describeSearchIndex } from '../search-index.contract.js';
import { InMemorySearchIndex } from './in-memory-search-index.js';

describeSearchIndex('in-memory', async () => {
  const index = new InMemorySearchIndex();
  return {
    index,
    clear: async () => index.clear(),
    close: async () => {},
  };
});
