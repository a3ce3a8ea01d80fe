const fs = require("fs");
const path = require("path");
const { build } = require("./lib/build");

const theme = JSON.parse(fs.readFileSync(path.resolve(process.argv[2]), "utf8"));
process.stdout.write(build(theme));
