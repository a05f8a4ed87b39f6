import type { LatLng } from '#taxonomy';
import type { Snapshot } from './snapshot.js';

/** The rough point of a commune, where it is known. */
export type CommunePoint = (communeCode: string) => LatLng | undefined;

/** What a run fixes besides its records. */
export interface MarketRun extends Pick<Snapshot, 'asOf' | 'seed' | 'policy'> {
  readonly communePoint: CommunePoint;
}
