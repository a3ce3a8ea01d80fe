class AppError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function errorHandler(err, req, res, next) {
  if (res.headersSent) return next(err);
  const status = err instanceof AppError ? err.status : 500;
  res.status(status).json({ message: status === 500 ? "Internal error" : err.message });
}

module.exports = { AppError, errorHandler };
