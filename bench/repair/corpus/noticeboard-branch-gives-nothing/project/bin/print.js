#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { page } from "../src/page.js";

const notices = JSON.parse(await readFile(process.argv[2], "utf8"));
process.stdout.write(page(notices));
