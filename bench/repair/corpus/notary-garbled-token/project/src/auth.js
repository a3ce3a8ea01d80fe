const jwt = require('jsonwebtoken')
const { HttpError } = require('./http-error')
const { keyOf } = require('./keys')

const unauthorized = (message) => new HttpError(401, message)

function authenticate(req, res, next) {
  const [scheme, token] = (req.get('authorization') || '').split(' ')
  if (scheme !== 'Bearer' || !token) throw unauthorized('Please sign in')

  const { header } = jwt.decode(token, { complete: true })
  const key = keyOf(header.kid)
  if (!key) throw unauthorized('The key of this token is no longer valid')

  try {
    req.user = jwt.verify(token, key, { algorithms: ['HS256'], issuer: 'notary' })
  } catch (err) {
    throw unauthorized(err.name === 'TokenExpiredError' ? 'Your session has ended' : 'The token is not valid')
  }
  next()
}

const requireRole = (role) => (req, res, next) => {
  if (req.user.role !== role) throw new HttpError(403, `Only for a ${role}`)
  next()
}

module.exports = { authenticate, requireRole }
