import { PARK_KIND_WORDS } from '../parks/park.js';
import { type Token } from '../text/tokens.js';

/** What a kind word says about the name after it. */
export interface KindWord {
  /** Number of words it takes. */
  length: number;
  accepts: ReadonlySet<PlaceGroup>;
  /** Kind as written in our data, to prefer an exact fit ("huyện", "CCN"). */
  exact: readonly string[];
}

export type PlaceGroup = 'province' | 'district' | 'commune' | 'park';

const WORDS = new Map<string, Omit<KindWord, 'length'>>();

function define(groups: readonly PlaceGroup[], exact: readonly string[], words: readonly string[]): void {
  for (const word of words) WORDS.set(word, { accepts: new Set(groups), exact });
}

define(['province'], ['tỉnh'], ['tinh']);
define(['province', 'district'], ['thành phố'], ['thanh pho', 'tp', 'city']);
define(['district'], ['huyện'], ['huyen', 'h', 'district']);
define(['district'], ['quận'], ['quan', 'q']);
define(['district'], ['thị xã'], ['thi xa', 'tx']);
define(['commune'], ['phường'], ['phuong', 'p', 'ward']);
define(['commune'], ['xã'], ['xa', 'x', 'commune']);
define(['commune'], ['thị trấn'], ['thi tran', 'tt']);
define(['commune'], ['đặc khu'], ['dac khu']);
for (const [word, kinds] of PARK_KIND_WORDS) define(['park'], kinds, [word]);

const LONGEST = 4;

/** The kind word that ends right before word `at`, the longest one. */
export function kindWordBefore(tokens: readonly Token[], at: number): KindWord | undefined {
  for (let length = Math.min(LONGEST, at); length > 0; length--) {
    const words = tokens.slice(at - length, at).map(({ folded }) => folded);
    const found = WORDS.get(words.join(' '));
    if (found !== undefined) return { length, ...found };
  }
  return undefined;
}
