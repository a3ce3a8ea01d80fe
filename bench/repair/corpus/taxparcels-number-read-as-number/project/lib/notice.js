const { dueOf } = require("./due");
const { districtOf } = require("./district");

/** The line of a notice. */
function noticeOf(row) {
  const due = dueOf(row).toFixed(2);
  return `${row.parcel} (${districtOf(row.parcel)}): ${row.owner}, ${row.zip}, owes ${due}`;
}

module.exports = { noticeOf };
