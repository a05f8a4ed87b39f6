import { codeCertificate } from '#taxonomy';
import { cleanText, fold, parseQuantity } from '#vietnamese';
import type { LaidOutRecord } from '../layout/laid-out.js';
import { clausesOf } from './clauses.js';
import { extractContact } from './extract-contact.js';
import { extractDeadline, readDate } from './extract-dates.js';
import { extractDescription } from './extract-description.js';
import { extractEducation, extractExperience } from './extract-education.js';
import { extractEmployer } from './extract-employer.js';
import { extractLanguages } from './extract-languages.js';
import { extractPay } from './extract-pay.js';
import { extractBuses, extractPlaces } from './extract-places.js';
import { extractRisky } from './extract-risky.js';
import type { ExtractedVacancy } from './extracted-vacancy.js';
import {
  benefitsIn,
  contractIn,
  positionIn,
  priorityGroupsIn,
  recruitmentMethodsIn,
  shiftsIn,
  workingConditionsIn,
} from './form-terms.js';
import { PROSE_ROLES } from './prose-roles.js';
import { RecordCells } from './record-cells.js';
import { remembered } from './remembered.js';
import { saysNo, tickedText } from './ticked.js';
import { withoutContacts } from './without-contacts.js';

const SEATS_AT_MOST = 20_000;
const TITLE_CHARS = 200;

const certificatesIn = remembered(codeCertificate);

/**
 * What a laid-out record says about a vacancy. `today` is the local date of receipt: deadlines are judged by it, no clock
 * is read. Nothing of the contact appears outside `contact`.
 */
export function extractVacancy(record: LaidOutRecord, today: string): ExtractedVacancy {
  const cells = new RecordCells(record);
  const title = extractTitle(cells);
  const seats = extractSeats(cells);
  const pay = extractPay(cells);
  const deadline = extractDeadline(cells, today);
  const contact = extractContact(cells);
  const employer = extractEmployer(cells);
  const prose = cells.text(...PROSE_ROLES);
  const benefitText = `${cells.meanings('benefits', 'allowance', 'unknown')}; ${tickedText(prose)}`;
  const benefits = new Set(benefitsIn(benefitText));
  const dormitoryCell = cells.first('dormitory');
  const dormitory = (dormitoryCell !== undefined && !saysNo(dormitoryCell.cell.text)) || benefits.has('dormitory');
  const buses = extractBuses(cells);
  if (buses.length > 0 || cells.all('bus').some((cell) => !saysNo(cell.cell.text))) benefits.add('bus');
  if (dormitory) benefits.add('dormitory');
  const shiftCell = cells.first('shifts');
  const shifts = shiftsIn(cells.meanings('shifts') || shiftProse(prose));
  if (shiftCell) cells.stated('shifts', shiftCell);
  const contract = extractContract(cells, prose);
  const startCell = cells.first('startDate');
  const startBy = startCell && readDate(startCell, today, true)?.date;
  const workType = fold(cells.meanings('workType', 'purpose'));
  const priorityText = cells.meanings('priority');
  const mobility = fold(cells.text('workType', 'requirements', 'description'));
  return {
    record,
    fields: {
      title,
      description: extractDescription(cells),
      position: positionIn(cells.text('position') || title) ?? 'staff',
      ...extractEducation(cells, title),
      skills: cells
        .all('skills', 'computer')
        .flatMap((cell) => tickedText(cell.cell.text).split(/[;\n,]/))
        .map((skill) => cleanText(skill))
        .filter((skill) => skill.length > 1 && skill.length <= 80 && !saysNo(skill))
        .slice(0, 20),
      requiredCertificates: certificatesOf(cells),
      experienceYears: extractExperience(cells),
      fullTime: !/ban thoi gian|part ?time|\d+ ?h(?:\/| mot )ngay ban/.test(workType),
      ...(contract === undefined ? {} : { contract }),
      ...purposeOf(workType, contract),
      shifts,
      travel: /(?<!khong )(?:di )?cong tac (?:xa|tinh|nuoc)|biet phai|di cong tac/.test(mobility),
      benefits: [...benefits],
      buses,
      dormitory,
      workingConditions: workingConditionsIn(cells.meanings('conditions', 'description')),
      priorityGroups: priorityText === '' ? [] : priorityGroupsIn(priorityText),
      welcomesReturnees: welcomesReturnees(`${title}; ${priorityText}; ${prose}`),
      recruitmentMethods: recruitmentMethodsIn(cells.meanings('method')),
      wants: wantsIn(cells.meanings('wants')),
      ...(startBy === undefined ? {} : { startBy }),
    },
    ...(seats === undefined ? {} : { seats }),
    pay,
    languages: extractLanguages(cells),
    risky: extractRisky(cells),
    ...(deadline === undefined ? {} : { deadline }),
    ...(contact === undefined ? {} : { contact }),
    employer,
    ...statedOccupation(cells),
    occupationHint: cells.text('occupation'),
    ...extractPlaces(cells),
    provenance: cells.provenance,
    issues: cells.issues,
  };
}

function certificatesOf(cells: RecordCells): string[] {
  return [
    ...new Set(
      cells
        .all('title', 'certificates', 'requirements', 'note')
        .flatMap((cell) => clausesOf(cell.cell.text))
        .flatMap(certificatesIn),
    ),
  ];
}

function extractTitle(cells: RecordCells): string {
  const cell = cells.first('title', 'occupation', 'position');
  const written = cell === undefined ? '' : cleanText(cell.cell.text);
  const title = withoutContacts(written)
    .replace(/^(?:\(?\d{1,2}[.)]\s+|[-+*•]\s*)/, '')
    .replace(/^(?:cần |can )?(?:tuyển|tuyen)(?: dụng| dung| gấp| gap)?\s*:?\s*(?:\d{1,4}\s+)?/iu, '');
  if (cell === undefined || !/\p{L}/u.test(title)) {
    cells.say('title.missing', cell, 'title', 'title');
    return '';
  }
  cells.stated('title', cell);
  return title.length <= TITLE_CHARS ? title : title.slice(0, TITLE_CHARS - 1).replace(/\s+\S*$/, '…');
}

function extractSeats(cells: RecordCells): number | undefined {
  const cell = cells.first('seats');
  if (!cell) return seatsElsewhere(cells);
  cells.stated('seats', cell);
  const quantity =
    cell.cell.kind === 'number' ? { value: cell.cell.number, vague: false } : parseQuantity(cell.cell.text);
  if (quantity.vague) {
    cells.say('seats.vague', cell, 'seats');
    return isSeats(quantity.value) ? quantity.value : undefined;
  }
  if (isSeats(quantity.value)) return quantity.value;
  cells.say('seats.unreadable', cell, 'seats');
  return undefined;
}

/** Columns of men and women add up; a title may say the number ("Tuyển 05 KTV điện"). */
function seatsElsewhere(cells: RecordCells): number | undefined {
  const bySex = cells.all('seatsMale', 'seatsFemale');
  const sum = bySex.reduce((total, cell) => total + (parseQuantity(cell.cell.text).value ?? 0), 0);
  if (bySex[0] && isSeats(sum)) {
    cells.stated('seats', bySex[0], 90);
    return sum;
  }
  const title = cells.first('title');
  const said =
    title &&
    /(?:tuyển|tuyen|sl\s*:?|số lượng\s*:?)\s*(?:thêm |gấp |dụng )?(\d{1,4})(?!\d|\s*(?:-|(?:triệu|tr|k|tuổi|t|h|giờ)(?!\p{L})))/iu.exec(
      title.cell.text,
    )?.[1];
  if (title && said !== undefined && isSeats(Number(said))) {
    cells.stated('seats', title, 70);
    return Number(said);
  }
  cells.say('seats.missing', undefined, 'seats', 'seats');
  return undefined;
}

function isSeats(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0 && value <= SEATS_AT_MOST;
}

function extractContract(cells: RecordCells, prose: string): string | undefined {
  const cell = cells.first('contract');
  if (cell) cells.stated('contract', cell);
  if (cell) return contractIn(cells.meanings('contract'));
  const said = /(?:hợp đồng|hđlđ|hđ)\s[^;.\n]{2,40}|thời vụ/iu.exec(
    `${cells.text('title', 'workType')}; ${prose}`,
  )?.[0];
  return said === undefined ? undefined : contractIn(said);
}

function purposeOf(workType: string, contract: string | undefined): Pick<ExtractedVacancy['fields'], 'purpose'> {
  if (/lam them/.test(workType)) return { purpose: 'extra' };
  if (/tam thoi|thoi vu/.test(workType) || contract === 'seasonal') return { purpose: 'temporary' };
  return /lau dai|dai han/.test(workType) ? { purpose: 'long-term' } : {};
}

/** Only clauses that speak of working time: "ca" alone is in too many words. */
function shiftProse(prose: string): string {
  return (prose.match(/[^;.\n]*(?:\bca\b|hành chính|làm ca|thời gian làm|tăng ca|hanh chinh)[^;.\n]*/giu) ?? [])
    .filter((clause) => !/ăn ca|suất ăn ca|cơm ca/iu.test(clause) || /ca (?:ngày|đêm|kíp|gãy)|[23] ca/iu.test(clause))
    .join('; ');
}

function welcomesReturnees(text: string): boolean {
  return /(?:tts|thuc tap sinh|tu nghiep sinh|xkld|xuat khau lao dong|eps|du hoc sinh|tung (?:di )?(?:lam viec|lao dong|o) (?:o |tai )?(?:nuoc ngoai|nhat|han|dai)|(?:di |tu )(?:nhat|han|dai loan)(?: ban| quoc)?)(?:[^;.\n]{0,30}(?:ve nuoc|tro ve| ve(?![a-z])|hoi huong))|uu tien[^;.\n]{0,40}(?:tts|thuc tap sinh|xkld|tung (?:di )?(?:lam viec|lao dong|o)[^;.\n]{0,12}(?:nuoc ngoai|nhat|han|dai)|ve nuoc)|lao dong (?:di lam viec )?(?:o nuoc ngoai )?(?:ve nuoc|tro ve)|nguoi (?:lao dong )?hoi huong/.test(
    fold(text),
  );
}

function wantsIn(text: string): ('counselling' | 'introduction' | 'supply')[] {
  const folded = fold(text);
  return [
    ...(/tu van/.test(folded) ? (['counselling'] as const) : []),
    ...(/gioi thieu/.test(folded) ? (['introduction'] as const) : []),
    ...(/cung ung/.test(folded) ? (['supply'] as const) : []),
  ];
}

function statedOccupation(cells: RecordCells): { statedOccupation?: string } {
  const code = /(?<!\d)\d{4}(?!\d)/.exec(cells.first('occupationCode')?.cell.text ?? '')?.[0];
  return code === undefined ? {} : { statedOccupation: code };
}
