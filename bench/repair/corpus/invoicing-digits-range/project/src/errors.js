export class BadParameter extends Error {
  statusCode = 400;
  constructor(name, reason) {
    super(`${name} ${reason}`);
    this.parameter = name;
  }
}
