#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { extname } = require("node:path");
const { label } = require("../src/label");
const { byRoute } = require("../src/routes");

const READERS = { ".csv": require("../src/csv"), ".edi": require("../src/edi") };

const orders = process.argv.slice(2).flatMap((path) => READERS[extname(path)].read(readFileSync(path, "utf8")));
for (const [route, onRoute] of byRoute(orders)) {
  console.log(`== ${route}`);
  for (const order of onRoute) console.log(label(order));
}
