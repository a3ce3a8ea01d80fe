#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { report } from "../lib/report.js";

console.log(report(JSON.parse(readFileSync(process.argv[2], "utf8"))));
