/** Something in a request has the wrong form; answered with 400. */
export class Invalid extends Error {
  readonly statusCode = 400;
  readonly field: string;
  constructor(field: string, value: unknown) {
    super(`${field} is invalid: ${value}`);
    this.field = field;
  }
}
