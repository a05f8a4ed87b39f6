// Memory of a kernel: tables first, then what one home needs, given back as a whole.

let top: usize = 1 << 16;

export function allocate(bytes: usize): usize {
  const at = top;
  top = (top + bytes + 63) & ~63;
  const pages = <i32>((top + 65535) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return at;
}

export function mark(): usize {
  return top;
}

export function release(to: usize): void {
  top = to;
}
