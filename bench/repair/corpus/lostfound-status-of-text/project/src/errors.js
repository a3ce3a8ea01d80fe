export class Refusal extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}
