"use strict";

const { readFileSync } = require("node:fs");
const { items } = require("../lib/items");

for (const { title, link } of items(readFileSync(process.argv[2], "utf8"))) console.log(`${title}\n  ${link}`);
