import { DomainError } from '#domain';

/** One field of a request that is wrong. Never repeats the value: it may be personal data. */
export interface FieldError {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** A request whose parameters or body do not fit the route. */
export class InvalidRequest extends DomainError {
  readonly fields: readonly FieldError[];

  constructor(fields: readonly FieldError[]) {
    super('request.invalid');
    this.fields = fields;
  }
}
