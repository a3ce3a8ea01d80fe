/** Answers what went wrong; what nobody foresaw goes on to the handler of the application. */
function answer (error, res, next) {
  if (error.code === undefined) return next(error)
  res.status(error.statusCode).json({ error: error.code })
}

exports.handled = (handler) => (req, res, next) => {
  try {
    handler(req, res)
  } catch (error) {
    answer(error, res, next)
  }
}
