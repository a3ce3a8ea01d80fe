import { readFile } from "node:fs/promises";
import { inspectAll } from "./pool.js";
import { report } from "./report.js";

const { tiles } = JSON.parse(await readFile(process.argv[2], "utf8"));
console.log(report(await inspectAll(tiles)));
