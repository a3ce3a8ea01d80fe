const jwt = require("jsonwebtoken");

const KEY = process.env.SESSION_KEY ?? "kiteclub-development-key";

/** A session is good for a week. */
const sign = (member) => jwt.sign({ sub: member }, KEY, { expiresIn: "7d" });

/** The member that a session belongs to. */
const read = (token) => jwt.verify(token, KEY).sub;

/** A link for the club's newsletter: null where it is not, or no longer, good. */
const readInvitation = (token) => {
  try {
    return jwt.verify(token, KEY, { audience: "invitation" }).sub;
  } catch {
    return null;
  }
};

const signInvitation = (mail) => jwt.sign({ sub: mail, aud: "invitation" }, KEY, { expiresIn: "2d" });

module.exports = { sign, read, readInvitation, signInvitation };
