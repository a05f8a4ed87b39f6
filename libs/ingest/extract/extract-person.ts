import type { Graduation, JobseekerKind, LanguageSkill, OverseasExperience, PayRange } from '#domain';
import {
  codeCertificate,
  codeCountry,
  codeLevel,
  codeOccupation,
  codeProgramme,
  codeSchooling,
  codeTrainingField,
  findPlaces,
  PROGRAMMES,
  type LevelCode,
} from '#taxonomy';
import { cleanText, fold, monthlyVnd, parseExperience } from '#vietnamese';
import { OCCUPATION_SURE } from '../code/code-occupation.js';
import type { PlaceCoder } from '../code/code-place.js';
import type { LaidOutCell, LaidOutRecord } from '../layout/laid-out.js';
import { readDate } from './extract-dates.js';
import { extractIdentity } from './extract-identity.js';
import { languageIn } from './extract-languages.js';
import { readPayCell } from './extract-pay.js';
import type { ExtractedPerson, RowConsent } from './extracted-person.js';
import { priorityGroupsIn } from './form-terms.js';
import { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';
import { saysNo, saysYes } from './ticked.js';

const levelIn = remembered(codeLevel);
const schoolingIn = remembered(codeSchooling);
const fieldIn = remembered(codeTrainingField);
const occupationIn = remembered(codeOccupation);
const countryIn = remembered(codeCountry);
const programmeIn = remembered(codeProgramme);

/**
 * What a laid-out record of a supply file says about a person, graduate or returnee. Sex, ethnicity and the like are in
 * `identity` only. `today` is the local date of receipt.
 */
export function extractPerson(
  record: LaidOutRecord,
  places: PlaceCoder,
  provinceCode: string,
  today: string,
): ExtractedPerson {
  const cells = new RecordCells(record);
  const identity = extractIdentity(cells, today);
  const overseas = extractOverseas(cells, today);
  const level = extractLevel(cells);
  const trainingField = extractField(cells);
  const graduation = extractGraduation(cells, level, trainingField);
  const kind: JobseekerKind = overseas.length > 0 ? 'returnee' : graduation ? 'graduate' : 'other';
  const home = places.code([cells.text('address', 'commune', 'district', 'province').replaceAll('; ', ', ')]);
  const schooling = schoolingIn(cells.text('schooling', 'level'));
  const note = cells.text('note');
  const availableFrom = extractAvailableFrom(cells, today);
  const wantedIncome = extractWantedIncome(cells);
  return {
    record,
    identity,
    profile: {
      kind,
      ...(home === undefined ? {} : { provinceCode: home.provinceCode }),
      ...(home?.communeCode === undefined ? {} : { communeCode: home.communeCode }),
      ...(schooling === undefined ? {} : { schooling }),
      level: level ?? 'none',
      ...(trainingField === undefined ? {} : { trainingField }),
      skills: split(cells.text('skills')).slice(0, 20),
      certificates: codeCertificate(cells.text('certificates', 'skills')),
      languages: extractLanguages(cells),
      experienceYears: Math.max(0, parseExperience(cells.text('experience')).years ?? 0),
      pastOccupations: occupationsIn(cells.text('experience')),
      ...extractWishes(cells, provinceCode),
      ...(wantedIncome === undefined ? {} : { wantedIncome }),
      refusedShifts: /khong (?:lam|di) ca dem|khong lam dem/.test(fold(note)) ? ['night'] : [],
      refusedContracts: [],
      wantedBenefits: [],
      willingToMove: /di (?:lam )?xa|san sang di|ngoai tinh|o ktx|o ky tuc/.test(
        fold(`${note} ${cells.text('wantedPlace')}`),
      ),
      ...(availableFrom === undefined ? {} : { availableFrom }),
      overseas,
      ...(graduation === undefined ? {} : { graduation }),
      priorityGroups: priorityGroupsIn(cells.text('priority')),
    },
    consent: rowConsent(cells),
    issues: cells.issues,
  };
}

function rowConsent(cells: RecordCells): RowConsent {
  const cell = cells.first('consent');
  if (!cell) return cells.record.columns?.has('consent') ? 'no' : undefined;
  // a column that is there and says anything but yes is no consent: silence is not agreement (NĐ 356/2025)
  return saysYes(cell.cell.text) ||
    (/đồng ý|dong y/iu.test(cell.cell.text) && !saysNo(cell.cell.text) && !/không|khong/iu.test(cell.cell.text))
    ? 'yes'
    : 'no';
}

function extractLevel(cells: RecordCells): LevelCode | undefined {
  const cell = cells.first('level');
  const level =
    (cell && levelIn(cell.cell.text)) ?? levelIn(cells.text('className')) ?? levelIn(cells.text('institution'));
  if (cell && level === undefined) cells.say('level.unknown', cell, 'level');
  return level;
}

function extractField(cells: RecordCells): string | undefined {
  const cell = cells.first('field');
  const field = fieldIn(cell?.cell.text ?? '') ?? (cell ? undefined : fieldIn(cells.text('className')));
  if (cell && field === undefined) cells.say('field.unknown', cell, 'trainingField');
  return field;
}

function extractGraduation(
  cells: RecordCells,
  level: LevelCode | undefined,
  field: string | undefined,
): Graduation | undefined {
  const institution = cleanText(cells.first('institution')?.cell.text ?? '');
  const yearCell = cells.first('graduationYear');
  const year = yearCell && yearIn(yearCell);
  if (yearCell && year === undefined) cells.say('graduation-year.unreadable', yearCell, 'graduationYear');
  if (institution === '' && year === undefined) return undefined;
  const fieldName = cleanText(cells.first('field')?.cell.text ?? '');
  return {
    institution: institution.slice(0, 200),
    level: level ?? 'none',
    ...(field === undefined ? {} : { field }),
    ...(fieldName === '' ? {} : { fieldName: fieldName.slice(0, 200) }),
    ...(year === undefined ? {} : { year }),
  };
}

function yearIn({ cell }: LaidOutCell): number | undefined {
  if (cell.dateIso !== undefined) return Number(cell.dateIso.slice(0, 4));
  const found = /(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)/g.exec(cell.text)?.[0];
  return found === undefined ? undefined : Number(found);
}

function extractOverseas(cells: RecordCells, today: string): OverseasExperience[] {
  const countryCell = cells.first('country');
  const programmeCell = cells.first('programme');
  const workCell = cells.first('overseasOccupation', 'sector');
  const said = [countryCell, programmeCell, workCell, cells.first('years'), cells.first('returned')].some(
    (cell) => cell !== undefined && !saysNo(cell.cell.text),
  );
  if (!said) return [];
  const programme = programmeIn(cells.text('programme', 'country'));
  if (programmeCell && programme === undefined) cells.say('programme.unknown', programmeCell, 'overseas.programme');
  const country =
    countryIn(cells.text('country')) ??
    PROGRAMMES.find((entry) => entry.code === programme)?.country ??
    countryIn(cells.text('programme', 'note'));
  if (country === undefined) {
    if (countryCell ?? programmeCell) cells.say('country.unknown', countryCell ?? programmeCell, 'overseas.country');
    return [];
  }
  const occupation = workCell && occupationIn(workCell.cell.text);
  const sector = cleanText(cells.first('sector', 'overseasOccupation')?.cell.text ?? '');
  const returnedCell = cells.first('returned');
  const returnedYear = returnedCell && yearIn(returnedCell);
  return [
    {
      country,
      ...(programme === undefined ? {} : { programme }),
      ...(sector === '' ? {} : { sector: sector.slice(0, 100) }),
      ...(occupation && occupation.confidence >= OCCUPATION_SURE ? { occupation: occupation.code } : {}),
      years: yearsAbroad(cells, returnedCell, today),
      ...(returnedYear === undefined ? {} : { returnedYear }),
    },
  ];
}

/** Stated ("3 năm", "36 tháng", 3), else the time between leaving and coming back. Halves are kept. */
function yearsAbroad(cells: RecordCells, returned: LaidOutCell | undefined, today: string): number {
  const cell = cells.first('years');
  const [, amount, unit] = /(\d+(?:[.,]\d+)?)\s*(tháng|thang|th\b|năm|nam)?/iu.exec(cell?.cell.text ?? '') ?? [];
  if (cell && amount !== undefined && !/\d{4}/.test(cell.cell.text)) {
    const number = Number(amount.replace(',', '.'));
    const months =
      /^th/iu.test(unit ?? '') || (unit === undefined && (number > 15 || /tháng|thang/iu.test(cell.header)));
    return Math.round((months ? number / 12 : number) * 2) / 2;
  }
  const departed = cells.first('departed');
  const from = departed && (readDate(departed, today, false)?.date ?? yearIn(departed)?.toString());
  const to = returned && (readDate(returned, today, false)?.date ?? yearIn(returned)?.toString());
  if (from === undefined || to === undefined) return 0;
  const years =
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + (Number(to.slice(5, 7)) - Number(from.slice(5, 7))) / 12;
  return Math.max(0, Math.round(years * 2) / 2);
}

function extractLanguages(cells: RecordCells): LanguageSkill[] {
  const found = new Map<string, LanguageSkill>();
  for (const cell of cells.all('language', 'certificates', 'skills')) {
    for (const part of cell.cell.text.split(/[;\n,]/)) {
      const skill = languageIn(part, cell);
      if (!skill || found.has(skill.language)) continue;
      const { required: _required, ...rest } = skill;
      found.set(skill.language, rest);
    }
  }
  const column = cells.first('language');
  if (column && found.size === 0 && !saysNo(column.cell.text)) cells.say('certificate.unknown', column, 'languages');
  return [...found.values()];
}

function extractWishes(
  cells: RecordCells,
  provinceCode: string,
): { wantedOccupations: string[]; wantedProvinces: string[]; wantedCommunes: string[]; wantedParks: string[] } {
  const matches = findPlaces(cells.text('wantedPlace'), { provinceCode });
  const codes = (kind: string) => [
    ...new Set(matches.filter((match) => match.kind === kind).map((match) => match.code)),
  ];
  return {
    wantedOccupations: occupationsIn(cells.text('wantedOccupation')),
    wantedProvinces: codes('province'),
    wantedCommunes: [
      ...new Set(
        matches
          .filter((match) => match.kind === 'commune' || match.kind === 'district')
          .flatMap((match) => match.communeCodes),
      ),
    ].slice(0, 60),
    wantedParks: codes('park'),
  };
}

function extractWantedIncome(cells: RecordCells): PayRange | undefined {
  const cell = cells.first('wantedPay');
  const pay = cell && readPayCell(cell).find((candidate) => candidate.kind === 'range');
  if (!cell || !pay) return undefined;
  if (pay.assumedUnit) cells.say('pay.unit-assumed', cell, 'wantedIncome');
  const month = monthlyVnd(pay);
  return month && (month.min ?? 0) <= (month.max ?? Number.MAX_SAFE_INTEGER) ? month : undefined;
}

function extractAvailableFrom(cells: RecordCells, today: string): string | undefined {
  const cell = cells.first('availableFrom');
  if (!cell) return undefined;
  return /ngay|luôn|luon/iu.test(cell.cell.text) && !/\d/.test(cell.cell.text)
    ? today
    : readDate(cell, today, false)?.date;
}

function occupationsIn(text: string): string[] {
  const codes = split(text.replaceAll('/', ';')).flatMap((part) => {
    const coded = occupationIn(part);
    return coded && coded.confidence >= OCCUPATION_SURE ? [coded.code] : [];
  });
  return [...new Set(codes)].slice(0, 5);
}

function split(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map(cleanText)
    .filter((part) => part.length > 1 && part.length <= 80 && !saysNo(part));
}
