#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { booklet } from "../src/booklet.js";

const machines = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const page of booklet(machines)) console.log(page, "\n");
