const { Entry, PendingEntry } = require("./entry");

const linesOf = (text) => text.split("\n").filter((line) => line.trim() !== "");

function readPending(text) {
  return linesOf(text).map((line) => PendingEntry.parse(line));
}

function readStatement(text) {
  return linesOf(text).map(Entry.parse);
}

module.exports = { readPending, readStatement };
