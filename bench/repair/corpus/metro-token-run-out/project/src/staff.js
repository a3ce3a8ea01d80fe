const jwt = require("jsonwebtoken");
const { secret } = require("./config");

/** Lets only staff pass. */
exports.staffOnly = (req, res, next) => {
  const [, token] = (req.get("authorization") || "").split(" ");
  if (!token) return res.status(401).json({ error: "token required" });
  let claims;
  try {
    claims = jwt.verify(token, secret, { algorithms: ["HS256"] });
  } catch (error) {
    return res.status(401).json({ error: "invalid token" });
  }
  if (claims.kind !== "staff") return res.status(403).json({ error: "staff only" });
  req.staff = claims.sub;
  next();
};
