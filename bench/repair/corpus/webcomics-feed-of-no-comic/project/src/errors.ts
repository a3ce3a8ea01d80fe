/** Something that was asked for by name and is not there; answered with 404. */
export class NotFound extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`${what} not found`);
    this.name = "NotFound";
    this.what = what;
  }
}
