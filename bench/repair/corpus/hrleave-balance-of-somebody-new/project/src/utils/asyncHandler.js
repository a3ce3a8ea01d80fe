/** Hands rejections of a handler on to Express, which does not wait for them itself. */
module.exports = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);
