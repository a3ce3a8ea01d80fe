const session = require("./session");
const users = require("./users");

/** Greets by name whoever is logged in, everybody else as a guest. */
module.exports = function greeting(req, res) {
  const claims = session.read(req.query.token);
  const user = claims && users.byId(claims.sub);
  res.send(`Welcome, ${user ? user.name : "guest"}!`);
};
