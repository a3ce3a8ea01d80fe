const { readFileSync } = require("node:fs");

function readRequests(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

module.exports = { readRequests };
