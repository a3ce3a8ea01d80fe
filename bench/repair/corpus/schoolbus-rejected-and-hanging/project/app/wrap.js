/** Hands what a promise of a handler is rejected with to the error handler. */
module.exports = function wrap (handler) {
  return function (req, res, next) {
    Promise.resolve(handler(req, res, next)).catch(next)
  }
}
