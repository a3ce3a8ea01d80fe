#!/usr/bin/env node
const { readManifests } = require("../lib/manifests");
const { asCsv, asTable } = require("../lib/print");
const { describe } = require("../lib/describe");

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith("--"));
if (!folder) {
  console.error("usage: licencelist FOLDER [--csv]");
  process.exit(2);
}

const rows = readManifests(folder).map(describe);
console.log(args.includes("--csv") ? asCsv(rows) : asTable(rows));
