const TICKED = /[☑☒✓✔✅■]|\[\s*[xX✓v]\s*\]|\(\s*[xX]\s*\)/u;
const EMPTY = /[☐□▢◻]|\[\s*\]|\(\s*\)/u;
const ANY = new RegExp(`(${TICKED.source}|${EMPTY.source})`, 'u');

/**
 * The chosen options of a form's check boxes ("☑ Toàn thời gian ☐ Bán thời gian"); texts without boxes stay as they are,
 * a line of empty boxes is empty.
 */
export function tickedText(text: string): string {
  if (!ANY.test(text)) return text;
  const parts = text.split(new RegExp(ANY.source, 'gu'));
  const chosen: string[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    const option = parts[index + 1] ?? '';
    if (TICKED.test(parts[index] ?? '')) chosen.push(option.replace(/[\s;,]+$/, '').trim());
  }
  return chosen.filter((option) => option !== '').join('; ');
}

/** Whether a tick column or a yes/no cell says yes. */
export function saysYes(text: string): boolean {
  return /^(?:x|v|có|co|yes|y|true|1|đồng ý|dong y|đã đồng ý|ok|[☑☒✓✔✅■]|\[\s*[xv✓]\s*\])$/iu.test(text.trim());
}

export function saysNo(text: string): boolean {
  return /^(?:không|khong|ko|k|no|n|false|0|-|không đồng ý|chưa)$/iu.test(text.trim());
}
