const jwt = require('jsonwebtoken');
const { ApiError } = require('./api-error');

const createTokens = ({ sessionSecret, joinSecret }) => ({
  joinLink: (webinar, email) => `/join/${jwt.sign({ webinar, email }, joinSecret, { expiresIn: '30d' })}`,

  session(header = '') {
    const [scheme, token] = header.split(' ');
    if (scheme !== 'Bearer' || !token) throw new ApiError(401, 'session_missing');
    try {
      return jwt.verify(token, sessionSecret);
    } catch (err) {
      throw new ApiError(401, 'session_invalid');
    }
  },

  join(token) {
    return jwt.verify(token, joinSecret);
  },
});

module.exports = { createTokens };
