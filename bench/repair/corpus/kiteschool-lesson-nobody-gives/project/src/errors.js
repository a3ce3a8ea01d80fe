class ApiError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

class NotFound extends ApiError {
  constructor(what) {
    super(404, "not_found", `${what} does not exist`);
  }
}

class Full extends ApiError {
  constructor(what) {
    super(409, "full", `${what} has no places left`);
  }
}

module.exports = { ApiError, NotFound, Full };
