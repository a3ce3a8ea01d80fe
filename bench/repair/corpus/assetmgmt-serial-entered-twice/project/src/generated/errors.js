// What the generated client throws.
export class PrismaClientKnownRequestError extends Error {
  constructor(message, { code, meta }) {
    super(message);
    this.name = "PrismaClientKnownRequestError";
    this.code = code;
    this.meta = meta;
  }
}
