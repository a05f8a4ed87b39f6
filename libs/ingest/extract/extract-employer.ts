import { codeCountry } from '#taxonomy';
import { cleanText, parseTaxCode } from '#vietnamese';
import type { StatedEmployer } from './extracted-vacancy.js';
import { employerKindIn } from './form-terms.js';
import type { RecordCells } from './record-cells.js';
import { withoutContacts } from './without-contacts.js';

/** The firm as the record names it. */
export function extractEmployer(cells: RecordCells): StatedEmployer {
  const cell = cells.first('employer');
  const text = cell ? cleanText(cell.cell.text) : '';
  const taxCell = cells.first('taxCode');
  const taxCode = taxCell
    ? parseTaxCode(taxCell.cell.text)
    : parseTaxCode(/(?:mst|mã số thuế|mã số dn)\s*:?\s*([\d\s.-]{10,16})/iu.exec(text)?.[1] ?? '');
  if (taxCell && !taxCode) cells.say('tax-code.unreadable', taxCell, 'employer.taxCode');
  const name = employerName(text);
  if (cell && name !== '') cells.stated('employer', cell);
  else cells.say('employer.missing', cell, 'employer', 'employer');
  const kind = employerKindIn(cells.text('employerKind')) ?? employerKindIn(name);
  const investor = codeCountry(cells.text('investor'));
  const products = cells.text('products', 'industry');
  const size = cells.text('sizeBand');
  return {
    ...(name === '' ? {} : { name }),
    ...(taxCode === undefined ? {} : { taxCode: taxCode.value }),
    ...(kind === undefined ? {} : { kind }),
    ...(investor === undefined ? {} : { investorCountry: investor }),
    ...(products === '' ? {} : { products: products.slice(0, 200) }),
    ...(size === '' ? {} : { sizeBand: size.slice(0, 40) }),
  };
}

/** The firm's name without the address, park, tax code and telephone that lists write behind it. */
function employerName(text: string): string {
  const name = withoutContacts(text)
    .replace(
      /\s*[(\-–,;.]?\s*(?:mst|mã số thuế|mã số dn|địa chỉ|đ\/c|đc|trụ sở|đt|sđt|điện thoại|website|ngành nghề)\s*:.*$/isu,
      '',
    )
    .replace(/\s*(?:[(\-–,]\s*)(?:kcn|ccn|khu công nghiệp|cụm công nghiệp|lô\s).*$/isu, '')
    .replace(/\s+(?:thông báo|cần tuyển|tuyển dụng|tuyển gấp|cần tuyển dụng)(?:\s.*)?$/iu, '')
    .replace(/^(?:\(?\d{1,3}[.)]\s+|[IVX]+[.)]\s+)/, '')
    .replace(/[\s,;:–-]+$/, '');
  return name.length > 250 || !/\p{L}{2}/u.test(name) ? '' : name;
}
