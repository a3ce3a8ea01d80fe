'use strict';

class ApiError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const notFound = (what, id) => new ApiError(404, 'not_found', `There is no ${what} ${id}`);
const badRequest = (message) => new ApiError(400, 'bad_request', message);

// express 4 does not look at promises
const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);

// eslint-disable-next-line no-unused-vars
function onError(err, req, res, next) {
  const status = err.status || 500;
  res.status(status).json({ code: err.code || 'internal', message: status < 500 ? err.message : 'Something went wrong' });
}

module.exports = { ApiError, notFound, badRequest, wrap, onError };
