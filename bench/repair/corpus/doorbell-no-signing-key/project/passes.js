const jwt = require("jsonwebtoken");
const config = require("./config");

exports.issue = ({ guest, flat }) => jwt.sign({ guest, flat }, config.passKey(), { expiresIn: "8h" });

exports.check = (pass) => {
  try {
    const { guest, flat } = jwt.verify(pass, config.passKey());
    return { guest, flat };
  } catch {
    return null;
  }
};
