const jwt = require("jsonwebtoken");

const HOUR = 60 * 60;
// Hours for which somebody stays signed in.
const HOURS = { staff: 10, member: 12, terminal: 24 * 30 };
const USUAL_HOURS = 4;

function issue(account, secret) {
  const claims = { sub: account.badge, name: account.name, kind: account.kind };
  return jwt.sign(claims, secret, { expiresIn: HOURS[account.kind] * HOUR });
}

function cookieOptions(account) {
  const hours = HOURS[account.kind] ?? USUAL_HOURS;
  return { httpOnly: true, sameSite: "lax", maxAge: hours * HOUR * 1000 };
}

function read(token, secret) {
  try {
    return jwt.verify(token, secret, { algorithms: ["HS256"] });
  } catch {
    return null;
  }
}

module.exports = { issue, cookieOptions, read };
