import type { CommunePoint } from './market-run.js';
import { inIdOrder, type Snapshot } from './snapshot.js';
import type { MarketCodes } from './market-codes.js';
import type { Market, MarketIds } from './market.js';
import { MarketBuilder } from './market-builder.js';

/** A snapshot in memory as a market. Rows are put in id order first, so that the order they came in never shows. */
export function encodeMarket(
  snapshot: Snapshot,
  communePoint: CommunePoint,
): { market: Market; ids: MarketIds; codes: MarketCodes } {
  const { asOf, seed, policy, vacancies } = snapshot;
  const seekers = inIdOrder(snapshot.seekers);
  const ids = seekers.map(({ id }) => id);
  const builder = new MarketBuilder({ asOf, seed, policy, communePoint }, vacancies, ids);
  builder.addSeekers(seekers);
  return builder.finish();
}
