import { ABBREVIATIONS, type Abbreviation, type AbbreviationContext, type Reading } from './abbreviations.js';
import { foldedView } from './folded-view.js';

export interface Expansion {
  /** The abbreviation as written. */
  from: string;
  to: string;
  /** Span of the abbreviation in the given text. */
  start: number;
  end: number;
  /** The abbreviation has other meanings; this one was chosen by its neighbours. */
  ambiguous: boolean;
}

interface Compiled {
  abbreviation: Abbreviation;
  readings: { reading: Reading; before?: RegExp; after?: RegExp }[];
}

const JOINT = String.raw`[\s.,:/&+(~-]{0,3}`;

/** By lower-case form; a form with đ is also found without it, unless that is another abbreviation. */
const BY_FORM: ReadonlyMap<string, Compiled> = compile();

function compile(): Map<string, Compiled> {
  const byForm = new Map<string, Compiled>();
  for (const abbreviation of ABBREVIATIONS) {
    const readings = abbreviation.readings.map((reading) => ({
      reading,
      ...(reading.before === undefined ? {} : { before: new RegExp(`(?<![a-z])(?:${reading.before})${JOINT}$`) }),
      ...(reading.after === undefined
        ? {}
        : { after: new RegExp(`^${JOINT}(?:${reading.after})(?![a-z])|^\\s*(?:${reading.after})(?<=[:\\d])`) }),
    }));
    byForm.set(abbreviation.form.toLowerCase(), { abbreviation, readings });
  }
  for (const [form, compiled] of Array.from(byForm)) {
    const plain = form.replaceAll('đ', 'd');
    if (!byForm.has(plain)) byForm.set(plain, compiled);
  }
  return byForm;
}

const TOKEN = /c[./]ty|[a-z]+/g;

/**
 * Writes abbreviations out. Those with one meaning always; those with several only where the words around them decide,
 * and then the expansion says `ambiguous`. What stays undecided stays as written and is not listed. Spans are of the
 * given text. A title or query may also be decided by standing at its head ("CN vận hành máy").
 */
export function expandAbbreviations(
  text: string,
  context: AbbreviationContext = 'notice',
): { text: string; expansions: Expansion[] } {
  const view = foldedView(text);
  const expansions: Expansion[] = [];
  let out = '';
  let done = 0;
  for (const match of view.plain.matchAll(TOKEN)) {
    const from = match.index;
    const to = from + match[0].length;
    const written = view.slice(from, to);
    const compiled = BY_FORM.get(written.normalize('NFC').toLowerCase().replace(/[./]/, ''));
    if (!compiled) continue;
    const before = view.plain.slice(Math.max(0, from - 40), from);
    const after = view.plain.slice(to, to + 40);
    if (/^\d/.test(after) && !/^ql$/.test(match[0])) continue;
    const reading = choose(compiled, written, before, after, context);
    if (!reading) continue;
    const { start, end } = view.span(from, to);
    expansions.push({ from: written, to: reading.to, start, end, ambiguous: compiled.abbreviation.ambiguous });
    // "300CN", "18-40t": the meaning needs its own space.
    out += text.slice(done, start) + (/\d$/.test(before) ? ' ' : '') + reading.to + (/^\d/.test(after) ? ' ' : '');
    done = end;
  }
  return { text: out + text.slice(done), expansions };
}

function choose(
  { abbreviation, readings }: Compiled,
  written: string,
  before: string,
  after: string,
  context: AbbreviationContext,
): Reading | undefined {
  // "ot" in small letters is ớt without accents as often as overtime.
  if (abbreviation.form === 'OT' && written !== 'OT' && !/\d\s*h?\s*$|^\s*\d/.test(before + after)) return undefined;
  for (const { reading, before: cueBefore, after: cueAfter } of readings) {
    if (cueBefore?.test(before) || cueAfter?.test(after)) return reading;
  }
  const atHead = !/[a-z0-9]/.test(before);
  const goesOn = /^\s*[a-z0-9(/]/.test(after);
  return readings.find(
    ({ reading }) => reading.default === true || (reading.leads === true && context !== 'notice' && atHead && goesOn),
  )?.reading;
}
