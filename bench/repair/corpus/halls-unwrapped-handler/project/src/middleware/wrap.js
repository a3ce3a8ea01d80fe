/** Passes rejections of an asynchronous handler on to the error handler. */
module.exports = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);
