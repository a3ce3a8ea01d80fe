const jwt = require('jsonwebtoken')
const cookies = require('./cookies')
const { Refused } = require('./refused')

const KEY = process.env.SESSION_KEY || 'foundry-development-key-not-for-use'

exports.sign = (name, expiresIn = '8h') => jwt.sign({ name }, KEY, { expiresIn })

exports.currentUser = (request) => {
  const { session } = cookies.read(request)
  try {
    return jwt.verify(session, KEY)
  } catch (error) {
    if (error.message === 'invalid signature' || error.message === 'jwt malformed') throw new Refused(401, 'forged')
    if (error.name === 'TokenExpiredError') throw new Refused(401, 'expired')
    throw error
  }
}
