class HttpError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

class NotFound extends HttpError {
  constructor(what, id) {
    super(404, "not_found", `${what} ${id} does not exist`);
  }
}

class Conflict extends HttpError {
  constructor(message) {
    super(409, "conflict", message);
  }
}

module.exports = { HttpError, NotFound, Conflict };
