const session = require("./session");
const users = require("./users");

module.exports = function guard(req, res, next) {
  const [, token] = (req.get("authorization") ?? "").match(/^Bearer (.+)$/) ?? [];
  const claims = session.read(token);
  const user = claims && users.byId(claims.sub);
  if (!user) return res.status(401).json({ error: "unauthorized" });
  req.user = user;
  next();
};
