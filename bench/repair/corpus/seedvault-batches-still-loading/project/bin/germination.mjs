#!/usr/bin/env node
import { Archive } from "../lib/archive.mjs";
import { germination } from "../lib/germination.mjs";
import { table } from "../lib/table.mjs";

const [folder, month] = process.argv.slice(2);
if (!folder || !/^\d{4}-\d{2}$/.test(month ?? "")) {
  console.error("usage: germination DATA YYYY-MM");
  process.exit(2);
}
const rows = await germination(new Archive(folder), month);
console.log(rows.length === 0 ? `no tests in ${month}` : table(rows, ["batch", "species", "tested", "rate"]));
