class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

class NotFound extends HttpError {
  constructor(what) {
    super(404, `${what} not found`);
  }
}

class Conflict extends HttpError {
  constructor(message) {
    super(409, message);
  }
}

module.exports = { HttpError, NotFound, Conflict };
