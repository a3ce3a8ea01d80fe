const tokens = require("../tokens");

/** Lets signed-in members through. The apps sign in again after a 401. */
module.exports = function auth(req, res, next) {
  const [scheme, token] = (req.headers.authorization || "").split(" ");
  if (scheme !== "Bearer" || !token) {
    return res.status(401).json({ error: "unauthorized" });
  }
  const claims = tokens.read(token);
  req.member = { id: claims.sub, plan: claims.plan };
  next();
};
