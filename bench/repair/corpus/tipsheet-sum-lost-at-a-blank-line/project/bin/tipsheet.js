#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { sumByWaiter } = require("../lib/sheet");
const { share } = require("../lib/share");
const { render } = require("../lib/render");

const [path] = process.argv.slice(2);
if (!path) {
  console.error("usage: tipsheet FILE");
  process.exit(64);
}
const tips = sumByWaiter(readFileSync(path, "utf8"));
console.log(render(share(tips)));
