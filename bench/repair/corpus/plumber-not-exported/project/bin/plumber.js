#!/usr/bin/env node
const { line, quote } = require("../lib/quote");
const { visit } = require("../lib/visit");

const [command, hours, kind = "other"] = process.argv.slice(2);
if (command === "visit") {
  console.log(line("visit", visit(hours ?? "other")));
} else if (command === "quote") {
  const { net, gross } = quote(kind, Number(hours));
  console.log(line("net", net));
  console.log(line("gross", gross));
} else {
  console.error("usage: plumber quote HOURS [KIND] | visit [KIND]");
  process.exitCode = 2;
}
