class BadRequest extends Error {
  constructor(field, reason) {
    super(`${field} ${reason}`);
    this.field = field;
    this.status = 400;
  }
}

function badRequest(field, reason) {
  return new BadRequest(field, reason);
}

function onError(error, req, res, next) {
  if (res.headersSent) return next(error);
  if (error instanceof BadRequest) {
    return res.status(400).json({ error: "bad_request", field: error.field, message: error.message });
  }
  if (error.type === "entity.parse.failed") {
    return res.status(400).json({ error: "bad_request", field: null, message: "body is not JSON" });
  }
  res.status(500).json({ error: "internal" });
}

module.exports = { badRequest, onError };
