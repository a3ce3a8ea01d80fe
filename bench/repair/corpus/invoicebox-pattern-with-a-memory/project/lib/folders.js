const { kindOf } = require("./kinds");
const { CREDIT_NOTE, INVOICE, MONTH } = require("./patterns");

/** Where a file of the inbox belongs. */
function folderOf(name) {
  const [, year, month] = MONTH.exec(name);
  switch (kindOf(name)) {
    case "invoice":
      return `${year}/${month}/invoices/${INVOICE.exec(name)[1]}`;
    case "credit note":
      return `${year}/${month}/credits/${CREDIT_NOTE.exec(name)[1]}`;
    default:
      return `${year}/${month}/other`;
  }
}

module.exports = { folderOf };
