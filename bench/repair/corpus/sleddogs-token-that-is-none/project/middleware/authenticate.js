const jwt = require('jsonwebtoken')

/** Lets musher in whose token we signed, as req.musher. */
module.exports = function authenticate ({ secret }) {
  return function (req, res, next) {
    const [scheme, token] = (req.get('authorization') || '').split(' ')
    if (scheme !== 'Bearer' || !token) {
      return res.status(401).json({ error: 'token_missing' })
    }
    try {
      req.musher = jwt.verify(token, secret)
    } catch (err) {
      if (err.name === 'TokenExpiredError') {
        return res.status(401).json({ error: 'token_expired' })
      }
      return next(err)
    }
    next()
  }
}
