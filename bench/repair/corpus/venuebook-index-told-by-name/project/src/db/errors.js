/** What the client throws where the database refuses a statement. */
export class PrismaClientKnownRequestError extends Error {
  constructor(message, { code, meta }) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    /** For P2002: `target`, the fields of the constraint, or its name where the driver tells no more. */
    this.meta = meta;
  }
}
