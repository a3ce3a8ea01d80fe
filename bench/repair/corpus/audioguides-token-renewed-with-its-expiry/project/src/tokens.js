const jwt = require("jsonwebtoken");

const SECRET = process.env.TOKEN_SECRET || "for development only";
const LIFETIME = "8h";

/** A token for a device, good for one day at the museum. */
function issue(device) {
  const claims = { sub: device.id, museum: device.museum, languages: device.languages };
  return jwt.sign(claims, SECRET, { expiresIn: LIFETIME });
}

/** The same token with its lifetime counted from now. */
function renew(token) {
  const claims = jwt.verify(token, SECRET);
  return jwt.sign(claims, SECRET, { expiresIn: LIFETIME });
}

function signedIn(req, res, next) {
  const [scheme, token] = (req.get("authorization") || "").split(" ");
  if (scheme !== "Bearer") return res.status(401).json({ message: "sign in first" });
  try {
    req.claims = jwt.verify(token, SECRET);
  } catch (error) {
    return res.status(401).json({ message: error.message });
  }
  req.token = token;
  next();
}

module.exports = { issue, renew, signedIn };
