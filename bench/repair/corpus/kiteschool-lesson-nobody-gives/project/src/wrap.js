/** Express 4 does not wait for handlers: this hands what they reject with to the error handler. */
module.exports = (handler) => (req, res, next) => {
  Promise.resolve(handler(req, res, next)).catch(next);
};
