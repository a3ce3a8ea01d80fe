#!/usr/bin/env node
const { openStore } = require("../lib/store");
const { levels, temperatures } = require("../lib/report");

const REPORTS = { levels, temperatures };

async function main([name]) {
  const report = REPORTS[name];
  if (!report) {
    console.error(`peatbogs ${Object.keys(REPORTS).join(" | ")}`);
    process.exitCode = 64;
    return;
  }
  for (const line of await report(openStore())) console.log(line);
}

main(process.argv.slice(2));
