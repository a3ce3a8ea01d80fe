const fs = require("node:fs");
const { line } = require("../lib/line");

const [file, today] = process.argv.slice(2);
for (const place of JSON.parse(fs.readFileSync(file, "utf8"))) console.log(line(place, today));
