#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { report } from "../src/report.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string" }, unit: { type: "string" }, last: { type: "string" } },
});

const eruptions = JSON.parse(readFileSync(positionals[0], "utf8"));
console.log(
  report(eruptions, {
    format: values.format,
    unit: values.unit,
    last: values.last === undefined ? undefined : Number(values.last),
  }),
);
