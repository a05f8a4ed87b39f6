import { codeOccupation, occupationByCode, type CodedOccupation } from '#taxonomy';
import { remembered } from '../extract/remembered.js';

/** From here on a title names its occupation well enough to publish without a person looking. */
export const OCCUPATION_SURE = 60;
/** What a code taken from the words around the title loses. */
const HINT_COST = 10;

const codeTitle = remembered(codeOccupation);

/** VSCO code of a vacancy: the code the sheet gives, else the title, else the title with the words around it. */
export function occupationOf(
  title: string,
  stated: string | undefined,
  hints: readonly string[],
): Pick<CodedOccupation, 'code' | 'confidence'> | undefined {
  if (stated !== undefined && occupationByCode(stated)) return { code: stated, confidence: 95 };
  const own = codeTitle(title);
  if (own && own.confidence >= OCCUPATION_SURE) return own;
  let best = own;
  for (const hint of hints) {
    if (hint.trim() === '') continue;
    for (const text of [`${title} ${hint}`, hint]) {
      const coded = codeTitle(text.slice(0, 160));
      const confidence = (coded?.confidence ?? 0) - HINT_COST;
      if (coded && confidence > (best?.confidence ?? 0)) best = { ...coded, confidence };
    }
  }
  return best;
}
