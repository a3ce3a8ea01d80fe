/** A request that cannot be answered, and how that is told. */
export class Problem extends Error {
  readonly status: 400 | 404;

  constructor(
    status: 400 | 404,
    message: string,
  ) {
    super(message);
    this.status = status;
  }
}
