#!/usr/bin/env node
const path = require('path');
const { buildFeed } = require('../lib/feed');

const catalogue = require(path.resolve(process.argv[2] || 'catalogue.json'));

for (const line of buildFeed(catalogue.products)) {
  process.stdout.write(line + '\n');
}
