const { readFileSync } = require("node:fs");
const { isFeature, ordered } = require("./lib/changelog");

const versions = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
for (const version of ordered(versions)) console.log(`${isFeature(version) ? "*" : " "} ${version}`);
