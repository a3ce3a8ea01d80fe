#!/usr/bin/env node
const { readFileSync } = require("node:fs");
const { createProvider } = require("../lib/providers");
const { deliver } = require("../lib/deliver");

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const [config, outbox] = process.argv.slice(2).map(read);
const provider = createProvider(config);
for (const line of deliver(provider, outbox)) console.log(line);
