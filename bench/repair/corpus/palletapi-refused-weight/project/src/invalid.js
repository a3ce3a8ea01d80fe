/** A field of the body is not as it must be: the client is told which, and why. */
export class Invalid extends Error {
  constructor(field, why) {
    super(why);
    this.field = field;
  }
}
