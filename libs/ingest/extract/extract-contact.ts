import type { VacancyContact } from '#domain';
import { cleanText, displayName, fold, parsePhones } from '#vietnamese';
import type { Role } from '../layout/laid-out.js';
import type { RecordCells } from './record-cells.js';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const ANYWHERE: readonly Role[] = ['note', 'description', 'requirements', 'benefits', 'title', 'employer', 'unknown'];

/** The person to call. Personal data: it leaves the extractor in this object only, never in issues or provenance. */
export function extractContact(cells: RecordCells): VacancyContact | undefined {
  const phoneCells = cells.all('phone', 'contact');
  const phones = phoneCells.flatMap((cell) => {
    const found = parsePhones(cell.cell.text);
    if (found.some((phone) => phone.restored)) cells.say('phone.restored', cell, 'contact.phone');
    if (found.length === 0 && cell.role === 'phone') cells.say('phone.unreadable', cell, 'contact.phone');
    return found;
  });
  const prose = phones.length > 0 ? [] : cells.all(...ANYWHERE).flatMap((cell) => parsePhones(cell.cell.text));
  const phone = [...phones, ...prose][0]?.e164;

  const emailCell = cells.first('email');
  const emailText = [emailCell, ...cells.all('contact', 'phone'), ...cells.all(...ANYWHERE)]
    .map((cell) => cell?.cell.text ?? '')
    .find((text) => EMAIL.test(text));
  const email = emailText === undefined ? undefined : EMAIL.exec(emailText)?.[0]?.toLowerCase();
  if (emailCell && email === undefined) cells.say('email.unreadable', emailCell, 'contact.email');

  const name = cells
    .all('contact', 'phone')
    .map((cell) => personIn(cell.cell.text))
    .find((found) => found !== undefined);
  const position = cells.first('contactPosition')?.cell.text;
  if (phone === undefined && email === undefined && name === undefined) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(position === undefined ? {} : { position: cleanText(position).slice(0, 100) }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
}

/** "Ms Hà – P.HCNS – 0912…" without its number, address and labels. */
function personIn(text: string): string | undefined {
  const rest = cleanText(text.replace(EMAIL, ' ').replace(/(?:\+?84|0)?\d[\d .\-()]{6,}\d/g, ' '))
    .replace(/(?:liên hệ|người liên hệ|lh|sđt|đt|điện thoại|zalo|hotline|tel|phone|email|e-mail)\s*[:.]?/giu, ' ')
    .replace(/[()|/;,:–-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (
    rest.length < 2 ||
    rest.length > 80 ||
    !/\p{L}{2}/u.test(rest) ||
    /phong|cong ty|tuyen dung|truc tiep/.test(fold(rest).slice(0, 12))
  ) {
    return undefined;
  }
  return displayName(rest);
}
