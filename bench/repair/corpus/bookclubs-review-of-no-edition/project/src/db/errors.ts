/** An error that the database answers a query with, under the codes of the ORM. */
export class KnownRequestError extends Error {
  readonly code: string;
  readonly model: string;

  constructor(message: string, code: string, model: string) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.model = model;
  }
}
