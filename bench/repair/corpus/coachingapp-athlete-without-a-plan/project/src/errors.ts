export class NotFoundError extends Error {
  override name = "NotFoundError";
  readonly what: string;

  constructor(what: string) {
    super(`${what} not found`);
    this.what = what;
  }
}
