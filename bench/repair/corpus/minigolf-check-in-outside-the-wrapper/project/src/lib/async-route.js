/** Express 4 does not wait for a handler: what it rejects with goes on to the error handler here. */
const asyncRoute = (handler) => (req, res, next) => {
  Promise.resolve(handler(req, res, next)).catch(next);
};

module.exports = { asyncRoute };
