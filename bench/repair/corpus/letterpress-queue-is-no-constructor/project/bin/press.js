#!/usr/bin/env node
const fs = require("node:fs");

const commands = {
  list: require("../commands/list"),
  next: require("../commands/next"),
  requeue: require("../commands/requeue"),
};

const [name, file] = process.argv.slice(2);
if (!(name in commands) || !file) {
  console.error(`press ${Object.keys(commands).join(" | ")} FILE`);
  process.exit(2);
}
for (const line of commands[name](JSON.parse(fs.readFileSync(file, "utf8")))) console.log(line);
