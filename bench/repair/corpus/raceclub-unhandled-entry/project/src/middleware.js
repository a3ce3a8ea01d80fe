/** Hands what an asynchronous handler rejects with to Express, which does not wait for it itself. */
exports.wrap = (handler) => (req, res, next) => handler(req, res, next).catch(next);

exports.onError = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  res.status(error.status ?? 500).json({ error: error.status ? error.message : "internal error" });
};
