// Packs: vacancies laid side by side in blocks of sixteen, as the scan reads them.

import {
  FIXED,
  FROM,
  KM,
  LEVEL,
  LIMIT,
  MIDDLE,
  NEEDS,
  PACK_BLOCKS,
  PACK_KIND,
  PACK_KM,
  PACK_LASTS,
  PACK_SOURCE,
  PACK_STAMP,
  PACK_WAY,
  ROWS,
  SOURCE_FROM,
  SOURCE_MIDDLE,
  SOURCE_TO,
  STAMP,
  START,
  TO,
  WAY,
} from './layout.as';
import { blockBytes, busStamps, limits, needBytes, rowBytes, skillBytes, vacancyRows } from './tables.as';

/** Fills a segment of a pack when the first jobseeker of the home comes to it. */
@inline export function fillSegment(pack: usize, entry: usize): void {
  const stamp = load<u32>(pack + PACK_STAMP);
  const filled = load<u32>(entry + STAMP);
  if (filled == stamp) return;
  const onlyHome = filled != 0 && load<u32>(pack + PACK_LASTS) != 0;
  const middle = load<u32>(entry + SOURCE_MIDDLE);
  fill(pack, load<u32>(entry + SOURCE_FROM), middle, load<u32>(entry + FROM), load<u32>(entry + MIDDLE), onlyHome);
  fill(pack, middle, load<u32>(entry + SOURCE_TO), load<u32>(entry + MIDDLE), load<u32>(entry + TO), onlyHome);
  store<u32>(entry + STAMP, stamp);
}

/** Writes vacancies into blocks, sources `[sourceFrom, sourceTo)` from position `at`; what is left up to `end` is feasible for nobody. */
function fill(pack: usize, sourceFrom: u32, sourceTo: u32, at: u32, end: u32, onlyHome: bool): void {
  const blocks = <usize>load<u32>(pack + PACK_BLOCKS);
  const source = <usize>load<u32>(pack + PACK_SOURCE);
  const km = <usize>load<u32>(pack + PACK_KM);
  const way = <usize>load<u32>(pack + PACK_WAY);
  const stamp = load<u32>(pack + PACK_STAMP);
  const kind = load<u32>(pack + PACK_KIND);
  const bytes = FIXED + needBytes + skillBytes;
  const words = (bytes + 1) & ~1;
  let j = at;
  for (let i = sourceFrom; i < sourceTo; i++, j++) {
    const row = load<u32>(source + (i << 2));
    const from = vacancyRows + <usize>row * rowBytes;
    const lane = <usize>(j & 15);
    const block = blocks + <usize>(j >> 4) * blockBytes;
    if (!onlyHome) {
      for (let q: usize = 0; q < FIXED; q++) store<u8>(block + (q << 4) + lane, load<u8>(from + q), LEVEL);
      for (let q: usize = 0; q < needBytes + skillBytes; q++) {
        store<u8>(block + (q << 4) + lane, load<u8>(from + q, FIXED), NEEDS);
      }
      for (let q: usize = 0; q < 4; q++) {
        store<u16>(block + (q << 5) + (lane << 1), load<u16>(from + words + (q << 1)), START);
      }
      store<u32>(block + (lane << 2), row, ROWS);
    }
    const place = <usize>load<u16>(from + words + 8);
    let far: u8 = kind == 0 ? load<u8>(km + place) : 0;
    let points = load<u8>(way + place);
    if (kind == 1 && points < 60) points = 60;
    if (load<u32>(busStamps + (<usize>row << 2)) == stamp) {
      far = 0;
      if (points < 70) points = 70;
    }
    store<u8>(block + lane, far, KM);
    store<u8>(block + lane, points, WAY);
    store<u16>(block + (lane << 1), load<u16>(limits + (<usize>row << 1)), LIMIT);
  }
  // no level reaches 255
  for (; j < end; j++) store<u8>(blocks + <usize>(j >> 4) * blockBytes + <usize>(j & 15), 255, LEVEL);
}
