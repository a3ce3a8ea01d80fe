class ApiError extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

function errorMiddleware(err, req, res, next) {
  if (res.headersSent) return next(err);
  const known = err instanceof ApiError;
  res.status(known ? err.status : 500).json({ code: known ? err.code : 'internal' });
}

module.exports = { ApiError, errorMiddleware };
