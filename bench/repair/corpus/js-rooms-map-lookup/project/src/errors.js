export class NotFound extends Error {
  constructor(what, id) {
    super(`${what} ${id} not found`);
    this.statusCode = 404;
  }
}
