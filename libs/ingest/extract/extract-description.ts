import { cleanText } from '#vietnamese';
import type { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';
import { saysYes } from './ticked.js';
import { withoutContacts } from './without-contacts.js';

const DESCRIPTION_CHARS = 4_000;

const lines = remembered((text: string) =>
  text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n'),
);

/** Everything a reader should see that has no field of its own: duties, requirements, benefits, unknown columns. */
export function extractDescription(cells: RecordCells): string {
  const parts = cells
    .all('description', 'requirements', 'benefits', 'allowance', 'conditions', 'note')
    .map((cell) => lines(cell.cell.text));
  const unknown = cells
    .all('unknown')
    .filter((cell) => /\p{L}/u.test(cell.cell.text))
    .map((cell) => {
      if (cell.header === '' || saysYes(cell.cell.text)) return cells.meaning(cell);
      return `${cleanText(cell.header)}: ${lines(cell.cell.text)}`;
    });
  return [...new Set([...parts, ...unknown])]
    .map(withoutContacts)
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, DESCRIPTION_CHARS);
}
