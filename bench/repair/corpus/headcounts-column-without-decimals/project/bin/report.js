#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { report } = require("../lib/report");

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: headcounts FILE");
  process.exit(64);
}
console.log(report(JSON.parse(readFileSync(file, "utf8"))));
