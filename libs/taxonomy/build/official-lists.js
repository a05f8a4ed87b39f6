// Writes the data files of three official lists from JSON copies of their annexes. Run by hand from the repository root:
//   node libs/taxonomy/build/official-lists.js <folder>
// <folder> holds vsco2020_level4.json and training_fields_level3.json ({code, name, aliases?}) and
// vsic2018_level4.json ({code, section, name}).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node libs/taxonomy/build/official-lists.js <folder>');

const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const clean = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const byCode = (a, b) => a.code.localeCompare(b.code);

function write(file, constant, description, lines) {
  if (lines.some((line) => /[`$\\]/.test(line))) throw new Error(`${file}: a line needs escaping`);
  const docstring = `/**\n${description.map((line) => ` * ${line}`).join('\n')}\n */\n`;
  const text = `${docstring}export const ${constant} = \`\n${lines.join('\n')}\n\`;\n`;
  writeFileSync(new URL(`../${file}`, import.meta.url), text);
  process.stdout.write(`${file}: ${lines.length}\n`);
}

write(
  'occupations/occupations.data.ts',
  'OCCUPATION_LINES',
  [
    'VSCO 2020, level 4 (509 occupations). Source: annex of QĐ 34/2020/QĐ-TTg of 26-11-2020, in force from 2021-01-15.',
    'Written by build/official-lists.js; do not edit. One line each: code|name|alias;alias.',
  ],
  read('vsco2020_level4.json')
    .toSorted(byCode)
    .map(({ code, name, aliases }) => `${code}|${clean(name)}|${aliases.map(clean).join(';')}`.replace(/\|$/, '')),
);
write(
  'training/training-fields.data.ts',
  'TRAINING_FIELD_LINES',
  [
    'Training fields, level 3 (110 groups). Source: annex of QĐ 01/2017/QĐ-TTg of 17-01-2017.',
    'Written by build/official-lists.js; do not edit. One line each: 4-digit group, name.',
  ],
  read('training_fields_level3.json')
    .toSorted(byCode)
    .map(({ code, name }) => `${code}|${clean(name)}`),
);
write(
  'industries/industries.data.ts',
  'INDUSTRY_LINES',
  [
    'VSIC 2018, level 4 (464 classes). Source: annex of QĐ 27/2018/QĐ-TTg of 06-7-2018.',
    'Written by build/official-lists.js; do not edit. One line each: section letter and 4-digit code, name.',
  ],
  read('vsic2018_level4.json')
    .toSorted(byCode)
    .map(({ code, section, name }) => `${section}${code}|${clean(name)}`),
);
