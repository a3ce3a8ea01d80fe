const jwt = require("jsonwebtoken");

const SECRET = process.env.TOKEN_SECRET || "for development";

function issue(name, expiresIn = "1h") {
  return jwt.sign({ sub: name }, SECRET, { expiresIn });
}

function read(token) {
  return jwt.verify(token, SECRET);
}

module.exports = { issue, read };
