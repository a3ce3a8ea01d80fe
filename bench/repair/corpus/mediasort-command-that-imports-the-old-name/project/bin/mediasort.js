#!/usr/bin/env node
import { readFileSync } from "node:fs";

const COMMANDS = ["list", "stats"];
const [command, file] = process.argv.slice(2);
if (!COMMANDS.includes(command) || !file) {
  console.error(`usage: mediasort ${COMMANDS.join("|")} LIBRARY`);
  process.exit(2);
}

const { run } = await import(`../src/commands/${command}.js`);
for (const line of run(JSON.parse(readFileSync(file, "utf8")))) console.log(line);
