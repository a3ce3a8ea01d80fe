const jwt = require('jsonwebtoken');

const SECRET = process.env.SESSION_SECRET;

function open(table) {
  return jwt.sign({ table: table.number }, SECRET, { expiresIn: '4h' });
}

function check(req, res, next) {
  const [, token] = (req.headers.authorization || '').split(' ');
  try {
    req.table = jwt.verify(token, SECRET).table;
  } catch {
    return res.status(401).json({ error: 'no session' });
  }
  next();
}

module.exports = { open, check };
