/** Bytes of a text file → text. UTF-8 and UTF-16 with or without a mark; anything else is a legacy Vietnamese encoding. */
export function decodeText(bytes: Buffer): string {
  const wide = utf16Order(bytes);
  if (wide !== undefined) return withoutMark(new TextDecoder(wide).decode(bytes));
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}

/** By mark, else by which half of each pair is mostly zero (Latin letters). */
function utf16Order(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4_096);
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5) return 'utf-16le';
  return even > head.length / 5 ? 'utf-16be' : undefined;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
