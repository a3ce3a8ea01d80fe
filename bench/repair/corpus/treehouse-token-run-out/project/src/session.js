const jwt = require("jsonwebtoken");

const SECRET = process.env.SESSION_SECRET ?? "treehouse-secret";

function open(userId, expiresIn = "2h") {
  return jwt.sign({ sub: userId }, SECRET, { expiresIn });
}

/** Claims of a token; null where there is none that holds. */
function read(token) {
  if (!token) return null;
  return jwt.verify(token, SECRET, { algorithms: ["HS256"] });
}

module.exports = { open, read };
