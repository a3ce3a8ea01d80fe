#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { loadConfig } = require("../lib/config");
const { banner } = require("../lib/banner");
const { Forwarder } = require("../lib/forwarder");

const [configPath, logPath] = process.argv.slice(2);
const config = loadConfig(readFileSync(configPath, "utf8"));
const forwarder = new Forwarder(config);
console.log(banner(config));
for (const line of readFileSync(logPath, "utf8").split("\n").filter(Boolean)) {
  const sent = forwarder.format(line);
  if (sent) console.log(sent);
}
