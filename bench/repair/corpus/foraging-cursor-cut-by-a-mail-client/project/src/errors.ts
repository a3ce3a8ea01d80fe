/** What the client sent cannot be understood; fastify answers it with its status. */
export class BadRequest extends Error {
  readonly statusCode = 400;
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
