'use strict';

const { readFileSync } = require('node:fs');
const { Outbox } = require('../src/outbox');
const { Registry } = require('../src/registry');

const { litter, names } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const registry = new Registry(new Outbox((line) => process.stdout.write(line)));
registry.registerLitter(litter);
for (const [id, name] of Object.entries(names)) registry.rename(id, name);
