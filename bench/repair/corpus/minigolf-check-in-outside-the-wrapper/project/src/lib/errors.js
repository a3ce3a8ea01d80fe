class NotFound extends Error {
  constructor(what) {
    super(`${what} not found`);
    this.status = 404;
  }
}

class Conflict extends Error {
  constructor(message) {
    super(message);
    this.status = 409;
  }
}

function onError(err, req, res, next) {
  if (res.headersSent) return next(err);
  const status = err.status || 500;
  res.status(status).json({ error: status === 500 ? "internal error" : err.message });
}

module.exports = { NotFound, Conflict, onError };
