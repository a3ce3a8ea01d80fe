/** Thrown by whoever finds that a request cannot be served; the server answers with it. */
class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

module.exports = { HttpError };
