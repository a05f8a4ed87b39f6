import { dataLines } from '../text/data-lines.js';
import { MINOR_BAN_LINES } from './minor-bans.data.js';

/** Work closed to persons under 18. */
export interface MinorBan {
  /** VSCO 2020 code or its first digits. */
  occupation: string;
  /** In Vietnamese, with the article. */
  ground: string;
  verified: boolean;
}

export const MINOR_BANNED_OCCUPATIONS: readonly MinorBan[] = dataLines(MINOR_BAN_LINES).map(([occupation, ground]) => ({
  occupation: occupation!,
  ground: ground!,
  verified: false,
}));

const GROUND = new Map(MINOR_BANNED_OCCUPATIONS.map((ban) => [ban.occupation, ban.ground]));

/** Why a person under 18 may not work in this occupation, in Vietnamese; `undefined` when no ban is known. */
export function bannedForMinors(occupationCode: string): string | undefined {
  for (let length = occupationCode.length; length > 0; length--) {
    const ground = GROUND.get(occupationCode.slice(0, length));
    if (ground !== undefined) return ground;
  }
  return undefined;
}
