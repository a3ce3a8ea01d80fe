/** Express 4 does not see what an async handler rejects with: hands it to the error middleware. */
module.exports = (handler) => (req, res, next) => {
  Promise.resolve(handler(req, res, next)).catch(next);
};
