const OPAQUE = /^[A-Za-z0-9._-]{1,100}$/;
const NUMBER_OF_A_PERSON = /^\d{9,}$/;

/**
 * Holds the rule "payloads are ids, versions and hashes" where it can be broken: throws TypeError, naming the field and
 * never the value, when a string could be a name, a text or an identity or phone number.
 */
export function assertOpaque(value: unknown, field = 'payload'): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => assertOpaque(item, `${field}[${index}]`));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) assertOpaque(item, `${field}.${key}`);
  } else if (typeof value === 'string') {
    if (!OPAQUE.test(value) || NUMBER_OF_A_PERSON.test(value)) throw new TypeError(`${field} is not an opaque id`);
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${field} is not an integer`);
  } else if (typeof value !== 'boolean') {
    throw new TypeError(`${field} cannot be stored`);
  }
}
