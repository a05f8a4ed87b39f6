import { z } from 'zod';
import type { ConsentPurpose } from '#domain';

const PURPOSES = ['introduction', 'share-with-employer', 'publish-anonymous', 'notify', 'keep-after'] as const;

/**
 * The consent that stands for everybody on a list: which purposes, by which version of the sentence, taken by whom, on which
 * local date. NĐ 356/2025: provable, per purpose.
 */
export interface SupplyConsent {
  readonly purposes: readonly ConsentPurpose[];
  readonly textVersion: string;
  /** The institution or office that keeps the signed sheets; never a person's name. */
  readonly collectedBy: string;
  /** Local date YYYY-MM-DD. */
  readonly date: string;
}

const Options = z.object({
  consent: z
    .object({
      purposes: z.array(z.enum(PURPOSES)),
      textVersion: z.string(),
      collectedBy: z.string(),
      date: z.iso.date(),
    })
    .optional(),
});

/** How a stored notice is to be read: what `receive` was given and the notice itself does not hold. */
export interface ReadOptions {
  readonly consent?: SupplyConsent;
}

export function parseReadOptions(stored: unknown): ReadOptions {
  const { consent } = Options.parse(stored ?? {});
  return consent === undefined ? {} : { consent };
}
