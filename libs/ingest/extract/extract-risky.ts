import type { RiskyEvidence } from '#domain';
import { findRiskyConditions } from '#vietnamese';
import { PROSE_ROLES } from './prose-roles.js';
import type { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';
import { withoutContacts } from './without-contacts.js';

const UNLAWFUL: ReadonlySet<string> = new Set(['fee', 'deposit', 'keeps-papers']);
const riskyIn = remembered(findRiskyConditions);

/** Conditions that may discriminate or break the law, as evidence with their spans; they filter nobody. */
export function extractRisky(cells: RecordCells): RiskyEvidence[] {
  const found: RiskyEvidence[] = [];
  for (const cell of cells.all('title', 'sex', 'age', 'appearance', 'seats', 'level', ...PROSE_ROLES)) {
    const { text } = cell.cell;
    const conditions: { kind: string; text: string; start: number; end: number }[] = [...riskyIn(text)];
    const whole = { text, start: 0, end: text.length };
    if (conditions.length === 0 && cell.role === 'age' && /\d{2}/.test(text))
      conditions.push({ kind: 'age', ...whole });
    if (conditions.length === 0 && cell.role === 'sex' && /^\s*(?:nam|nữ|nu)\s*$/iu.test(text))
      conditions.push({ kind: 'sex', ...whole });
    for (const condition of conditions) {
      found.push({ ...condition, text: withoutContacts(condition.text), field: cell.role });
      cells.say(UNLAWFUL.has(condition.kind) ? 'condition.unlawful' : 'condition.risky', cell, cell.role);
    }
  }
  return found;
}
