const jwt = require('jsonwebtoken');
const config = require('./config');

function issue(customer) {
  return jwt.sign({ sub: customer }, config.jwtSecret, { expiresIn: `${config.sessionHours}h` });
}

function authenticate(req, res, next) {
  const [scheme, token] = (req.get('authorization') || '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    return res.status(401).json({ error: 'unauthorized' });
  }
  const claims = jwt.verify(token, config.jwtSecret);
  req.customer = claims.sub;
  next();
}

module.exports = { issue, authenticate };
