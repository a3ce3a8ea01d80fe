const jwt = require("jsonwebtoken");
const { secret } = require("./config");

const ZONES = ["inner", "outer", "airport"];

exports.sell = ({ zone, minutes = 90 }) => {
  if (!ZONES.includes(zone)) return null;
  return jwt.sign({ zone, kind: "ticket" }, secret, { expiresIn: minutes * 60 });
};

/** What a ticket says; throws what jsonwebtoken throws for one that is not valid. */
exports.read = (token) => jwt.verify(token, secret, { algorithms: ["HS256"] });
