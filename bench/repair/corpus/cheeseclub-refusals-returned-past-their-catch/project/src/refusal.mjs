/** Something that a member may not have; `code` is the status to answer with. */
export class Refusal extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
