class BadRequest extends Error {
  constructor(message) {
    super(message);
    this.status = 400;
  }
}

function problem(err, req, res, next) {
  if (res.headersSent) return next(err);
  const status = err.status || 500;
  res.status(status).json({ problem: status < 500 ? err.message : 'internal' });
}

module.exports = { BadRequest, problem };
