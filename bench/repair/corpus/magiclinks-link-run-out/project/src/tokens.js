const jwt = require('jsonwebtoken');

const SECRET = process.env.LINK_SECRET || 'dev-secret';

const sign = (claims, seconds) => jwt.sign(claims, SECRET, { expiresIn: seconds });

/** What the session says; null for one that is not, or no longer, valid. */
function readSession(token) {
  try {
    return jwt.verify(token, SECRET, { audience: 'session' });
  } catch (error) {
    if (error instanceof jwt.JsonWebTokenError) return null;
    throw error;
  }
}

function readLink(token) {
  return jwt.verify(token, SECRET);
}

module.exports = { sign, readSession, readLink };
