import type { JobseekerIdentity } from '#domain';
import { cleanText, displayName, parseCccd, parsePhones } from '#vietnamese';
import type { LaidOutCell } from '../layout/laid-out.js';
import { readDate } from './extract-dates.js';
import type { RecordCells } from './record-cells.js';
import { saysYes } from './ticked.js';

const MINIMUM_AGE = 15;
const OLDEST = 100;

/**
 * Who the person is. Personal data: it leaves the extractor in this object only. A list that gives no more than the year of
 * birth stands for 1 January of that year. `today` is a local date.
 */
export function extractIdentity(cells: RecordCells, today: string): JobseekerIdentity {
  const name = extractName(cells);
  const birthDate = extractBirthDate(cells, today);
  const sex = extractSex(cells);
  const cccd = extractCccd(cells, birthDate);
  const phone = extractPhone(cells);
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(cells.text('email'))?.[0]?.toLowerCase();
  if (cells.first('email') && email === undefined) cells.say('email.unreadable', cells.first('email'), 'email');
  const address = cells.text('address', 'commune', 'district', 'province').replaceAll('; ', ', ');
  const ethnicity = stated(cells.text('ethnicity'));
  const religion = stated(cells.text('religion'));
  const disability = stated(cells.text('disability'));
  return {
    name,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(cccd === undefined ? {} : { cccd }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === '' ? {} : { address: address.slice(0, 300) }),
    ...(sex === undefined ? {} : { sex }),
    ...(ethnicity === undefined ? {} : { ethnicity }),
    ...(religion === undefined ? {} : { religion }),
    ...(disability === undefined ? {} : { disability }),
  };
}

/** "Không" in a column of religion or disability is no religion and no disability. */
function stated(text: string): string | undefined {
  return /^(?:không|khong|ko|-|0)?$/iu.test(text) ? undefined : text.slice(0, 100);
}

function extractName(cells: RecordCells): string {
  const family = cells.text('familyName');
  const given = cells.text('givenName');
  const whole = cells.text('name');
  const written = family === '' ? `${whole} ${given}` : `${family} ${given === '' ? whole : given}`;
  const name = displayName(cleanText(written)).slice(0, 120);
  if (/\p{L}\p{M}?\p{L}?/u.test(name) && name.length >= 2 && !/\d/.test(name)) return name;
  cells.say('name.missing', cells.first('name', 'familyName'), 'name', 'name');
  return '';
}

function extractBirthDate(cells: RecordCells, today: string): string | undefined {
  const cell = cells.first('birthDate', 'birthMale', 'birthFemale');
  if (!cell) {
    cells.say('birth-date.missing', undefined, 'birthDate', 'birthDate');
    return undefined;
  }
  const date = birthDateOf(cell, today);
  const age = date === undefined ? undefined : yearsBetween(date, today);
  if (date === undefined || age === undefined || age < 0 || age > OLDEST) {
    cells.say('birth-date.unreadable', cell, 'birthDate');
    return undefined;
  }
  if (age < MINIMUM_AGE) cells.say('age.under-15', cell, 'birthDate');
  return date;
}

function birthDateOf(cell: LaidOutCell, today: string): string | undefined {
  const { number, kind } = cell.cell;
  if (kind === 'number' && number !== undefined && number > 1_900 && number < 2_100) return `${number}-01-01`;
  return readDate(cell, today, false)?.date;
}

function yearsBetween(date: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return today.slice(5) < date.slice(5) ? years - 1 : years;
}

function extractSex(cells: RecordCells): JobseekerIdentity['sex'] {
  const text = cells.text('sex').toLowerCase();
  if (/^(?:nữ|nu|female|f|gái|x nữ)$/u.test(text)) return 'female';
  if (/^(?:nam|male|m|trai)$/u.test(text)) return 'male';
  if (cells.first('birthFemale') ?? cells.all('sexFemale').find((cell) => saysYes(cell.cell.text))) return 'female';
  if (cells.first('birthMale') ?? cells.all('sexMale').find((cell) => saysYes(cell.cell.text))) return 'male';
  // a column "Nữ" with a tick says no to the other by itself
  return saysYes(text) && cells.first('sex')?.header.toLowerCase() === 'nữ' ? 'female' : undefined;
}

function extractCccd(cells: RecordCells, birthDate: string | undefined): string | undefined {
  const cell = cells.first('cccd');
  if (!cell) return undefined;
  const birthYear = birthDate === undefined ? undefined : Number(birthDate.slice(0, 4));
  // the year helps to restore zeros; a number that contradicts it is kept with a remark
  const read = parseCccd(cell.cell.text, birthYear === undefined ? {} : { birthYear }) ?? parseCccd(cell.cell.text);
  if (!read) {
    cells.say('cccd.unreadable', cell, 'cccd');
    return undefined;
  }
  if (read.restored) cells.say('cccd.restored', cell, 'cccd');
  if (birthYear !== undefined && read.birthYear !== birthYear) cells.say('cccd.mismatch', cell, 'cccd');
  return read.value;
}

function extractPhone(cells: RecordCells): string | undefined {
  const cell = cells.first('phone');
  if (!cell) return undefined;
  const [phone] = parsePhones(cell.cell.text);
  if (!phone) cells.say('phone.unreadable', cell, 'phone');
  else if (phone.restored) cells.say('phone.restored', cell, 'phone');
  return phone?.e164;
}
