#!/usr/bin/env node
const { readFileSync } = require('fs');
const { parse } = require('../lib/csv');
const { toFabric } = require('../lib/fabric');
const { shelf } = require('../lib/shelf');

const rows = parse(readFileSync(process.argv[2], 'utf8'));
for (const line of shelf(rows.map(toFabric))) console.log(line);
