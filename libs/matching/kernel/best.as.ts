// The best of many: keys of eight bytes, all different, greater is better.

/** Up to here moving one after the other into place is the quickest. */
const FEW: usize = 16 << 3;

/** Puts the best `keep` of `size` keys in front, in no order. Returns the least of them. */
export function select(at: usize, size: u32, keep: u32): i64 {
  const last = at + ((<usize>keep - 1) << 3);
  let from = at;
  let to = at + (<usize>size << 3);
  while (to - from > 8) {
    const middle = partition(from, to);
    if (middle == last) break;
    if (middle < last) from = middle + 8;
    else to = middle;
  }
  return load<i64>(last);
}

/** Puts keys in order, the best first. */
export function sort(at: usize, size: u32): void {
  sortBetween(at, at + (<usize>size << 3));
}

function sortBetween(start: usize, end: usize): void {
  let from = start;
  let to = end;
  while (to - from > FEW) {
    const middle = partition(from, to);
    // the shorter half first, so that few are open at a time
    if (middle - from < to - middle) {
      sortBetween(from, middle);
      from = middle + 8;
    } else {
      sortBetween(middle + 8, to);
      to = middle;
    }
  }
  for (let at = from + 8; at < to; at += 8) {
    const key = load<i64>(at);
    let hole = at;
    while (hole > from && load<i64>(hole - 8) < key) {
      store<i64>(hole, load<i64>(hole - 8));
      hole -= 8;
    }
    store<i64>(hole, key);
  }
}

/** Splits at the middle one of three keys: the greater ones before it, the lesser ones behind. Returns where it is. */
function partition(from: usize, to: usize): usize {
  const end = to - 8;
  const a = load<i64>(from);
  const b = load<i64>(from + (((to - from) >> 4) << 3));
  const c = load<i64>(end);
  const pivot = max<i64>(min<i64>(a, b), min<i64>(max<i64>(a, b), c));
  // to the end with it
  if (pivot == a) {
    store<i64>(from, c);
  } else if (pivot == b) {
    store<i64>(from + (((to - from) >> 4) << 3), c);
  }
  let middle = from;
  // no branch depends on a key: they come in no order, so that none could be foretold
  for (let at = from; at < end; at += 8) {
    const key = load<i64>(at);
    store<i64>(at, load<i64>(middle));
    store<i64>(middle, key);
    middle += <usize>(key > pivot) << 3;
  }
  store<i64>(end, load<i64>(middle));
  store<i64>(middle, pivot);
  return middle;
}
