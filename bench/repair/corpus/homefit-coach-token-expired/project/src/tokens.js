const jwt = require("jsonwebtoken");

const SECRET = process.env.JWT_SECRET || "homefit-dev-secret";

exports.issue = (member) => jwt.sign({ sub: member.id, plan: member.plan }, SECRET, { expiresIn: "8h" });

exports.read = (token) => jwt.verify(token, SECRET);
