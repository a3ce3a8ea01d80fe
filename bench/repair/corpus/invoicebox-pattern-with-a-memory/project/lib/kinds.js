const { CREDIT_NOTE } = require("./patterns");

function kindOf(name) {
  if (CREDIT_NOTE.test(name)) return "credit note";
  return /RE-\d+\.pdf$/i.test(name) ? "invoice" : "other";
}

module.exports = { kindOf };
