const fs = require("fs");
const path = require("path");

/** All manifests of a folder, sorted by the name of the package. */
function readManifests(folder) {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")))
    .sort((a, b) => a.name.localeCompare(b.name));
}

module.exports = { readManifests };
