import { cleanText } from '#vietnamese';
import type { ExtractedVacancy } from './extracted-vacancy.js';
import type { RecordCells } from './record-cells.js';
import { saysNo, saysYes, tickedText } from './ticked.js';
import { withoutContacts } from './without-contacts.js';

/** Workplace first; the firm's address only when nothing says where the work is. */
export function extractPlaces(cells: RecordCells): Pick<ExtractedVacancy, 'places' | 'addressText'> {
  const named = [...cells.all('workplace', 'park', 'commune', 'district', 'province')];
  const address = cells.first('employerAddress');
  const employer = cells.first('employer');
  const inEmployer =
    employer && /(?:kcn|ccn|khu công nghiệp|cụm công nghiệp|xã |phường |địa chỉ)/iu.test(employer.cell.text)
      ? employer
      : undefined;
  const sources = [...named, ...(address ? [address] : []), ...(inEmployer ? [inEmployer] : [])];
  const joined = cleanText(withoutContacts(named.map((cell) => cell.cell.text).join(', ')));
  const inProse = cells
    .all('title', 'requirements', 'description', 'note')
    .map((cell) => withoutContacts(cell.cell.text))
    .filter((text) => /kcn|ccn|khu công nghiệp|cụm công nghiệp|nơi làm|địa điểm|làm (?:việc )?tại/iu.test(text));
  const addressText = joined || cleanText(withoutContacts(address?.cell.text ?? ''));
  if (sources[0]) cells.stated('place', sources[0]);
  return {
    places: [joined, ...sources.map((cell) => withoutContacts(cell.cell.text)), ...inProse].filter(
      (text) => text !== '',
    ),
    addressText: addressText.slice(0, 300),
  };
}

/** Places the firm's buses come from: "xe đưa đón Lạng Giang, Lục Nam". */
export function extractBuses(cells: RecordCells): string[] {
  const column = cells
    .all('bus')
    .map((cell) => tickedText(cell.cell.text))
    .filter((text) => !saysYes(text) && !saysNo(text));
  const prose = cells
    .all('benefits', 'note', 'description', 'unknown')
    .flatMap((cell) => [
      ...cell.cell.text.matchAll(
        /(?:xe đưa đón|xe đón|tuyến xe|xe tuyến|xe bus|xe dua don)(?: (?:công nhân|cbcnv|cnv|nhân viên))?(?: (?:tại|từ|ở|các tuyến|tuyến|các huyện|khu vực|tuyen))*\s*:?\s+([^;.\n()]{3,120})/giu,
      ),
    ])
    .map((match) => match[1] ?? '');
  return [...column, ...prose]
    .flatMap((text) => text.split(/[,;+\n]|\s[-–]\s|\svà\s/u))
    .map((place) => cleanText(withoutContacts(place)).replace(/^(?:có )?(?:xe (?:đưa )?đón|tuyến|huyện)\s*/iu, ''))
    .filter((place) => /^\p{Lu}/u.test(place) && place.length >= 3 && place.length <= 40)
    .slice(0, 30);
}
