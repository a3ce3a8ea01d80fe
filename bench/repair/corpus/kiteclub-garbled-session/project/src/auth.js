const { cookieOf } = require("./cookies");
const sessions = require("./sessions");

/** Lets members pass and puts who they are on the request; asks all others to log in. */
exports.member = (req, res, next) => {
  const token = cookieOf(req, "session");
  const member = token ? sessions.read(token) : null;
  if (!member) return res.status(401).json({ error: "please log in" });
  req.member = member;
  next();
};
