import type { PayRange, Vacancy, VacancyContact } from '#domain';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { withoutNulls } from '../nulls.js';
import type { VacancyEntity } from './vacancy.entity.js';

const CONTACT_FIELDS = ['name', 'position', 'phone', 'email'] as const;

/** Everything of a vacancy's row but its sealed contact. */
export function toVacancyRow(vacancy: Vacancy, fingerprint: string | undefined): Partial<VacancyEntity> {
  const { seats, pay, provenance, ...same } = vacancy;
  return {
    ...same,
    fingerprint: fingerprint ?? null,
    seatsAsked: seats.asked,
    seatsFilled: seats.filled,
    payNegotiable: pay.negotiable,
    payBaseMin: pay.base?.min ?? null,
    payBaseMax: pay.base?.max ?? null,
    payIncomeMin: pay.income?.min ?? null,
    payIncomeMax: pay.income?.max ?? null,
    payText: pay.text ?? null,
    provenance: withoutContact(provenance),
  };
}

export function toVacancy(row: VacancyEntity): Vacancy {
  const {
    closedFor: _closedFor,
    fingerprint: _fingerprint,
    seatsAsked,
    seatsFilled,
    payNegotiable,
    payBaseMin,
    payBaseMax,
    payIncomeMin,
    payIncomeMax,
    payText,
    ...same
  } = row;
  const base = payRange(payBaseMin, payBaseMax);
  const income = payRange(payIncomeMin, payIncomeMax);
  return withoutNulls<Vacancy>({
    ...same,
    seats: { asked: seatsAsked, filled: seatsFilled },
    pay: withoutNulls<Vacancy['pay']>({ negotiable: payNegotiable, base, income, text: payText }),
  });
}

/** The sealed contact columns, bound to the vacancy's id. */
export function sealContact(
  cipher: FieldCipher,
  id: string,
  contact: VacancyContact | undefined,
): Partial<VacancyEntity> {
  const seal = (field: (typeof CONTACT_FIELDS)[number]) => {
    const value = contact?.[field];
    return value === undefined ? null : cipher.seal('vacancy', `contact_${field}`, id, value);
  };
  return {
    contactName: seal('name'),
    contactPosition: seal('position'),
    contactPhone: seal('phone'),
    contactEmail: seal('email'),
  };
}

export function openContact(cipher: FieldCipher, row: VacancyEntity): VacancyContact {
  const open = (field: (typeof CONTACT_FIELDS)[number], sealed: Buffer | null) =>
    sealed && cipher.open('vacancy', `contact_${field}`, row.id, sealed);
  return withoutNulls<VacancyContact>({
    name: open('name', row.contactName),
    position: open('position', row.contactPosition),
    phone: open('phone', row.contactPhone),
    email: open('email', row.contactEmail),
  });
}

/** The words of a contact field are personal data; they stay in the sealed notice row. */
function withoutContact(provenance: Vacancy['provenance']): Vacancy['provenance'] {
  return Object.fromEntries(Object.entries(provenance).filter(([field]) => !/^contact/i.test(field)));
}

function payRange(min: number | null, max: number | null): PayRange | undefined {
  return min === null && max === null ? undefined : withoutNulls<PayRange>({ min, max });
}
