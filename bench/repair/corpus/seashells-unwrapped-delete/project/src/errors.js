const { CastError } = require('./model');

/** Express 4 does not look at promises: what a handler rejects with has to be handed on. */
const handle = (work) => (req, res, next) => Promise.resolve(work(req, res, next)).catch(next);

// eslint-disable-next-line no-unused-vars
function onError(error, req, res, next) {
  if (error instanceof CastError) return res.status(404).json({ message: 'not found' });
  res.status(500).json({ message: 'something went wrong' });
}

module.exports = { handle, onError };
