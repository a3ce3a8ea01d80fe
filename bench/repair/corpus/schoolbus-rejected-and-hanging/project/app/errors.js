class AppError extends Error {
  constructor (status, message) {
    super(message)
    this.status = status
  }
}

function onError (err, req, res, next) {
  if (res.headersSent) return next(err)
  res.status(err.status || 500).json({ message: err.status ? err.message : 'internal' })
}

module.exports = { AppError, onError }
