const { readFileSync } = require("node:fs");
const { folderOf } = require("../lib/folders");

const names = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean);
for (const name of names) console.log(`${name} -> ${folderOf(name)}`);
