export class Unauthorized extends Error {
  constructor(code, message) {
    super(message);
    this.name = "Unauthorized";
    this.code = code;
  }
}
