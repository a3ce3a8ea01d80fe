#!/usr/bin/env node
const fs = require("node:fs");
const { importGuests } = require("../lib/import");
const { doorList } = require("../lib/door-list");

const [path] = process.argv.slice(2);
const { guests, skipped } = importGuests(fs.readFileSync(path, "utf8"));
console.log(doorList(guests));
for (const { line, reason } of skipped) console.error(`line ${line} skipped: ${reason}`);
