#!/usr/bin/env node
const { readFileSync } = require('fs');
const { siteOf } = require('../lib/site');
const { advice } = require('../lib/advice');

const [file, wind] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, 'utf8'));
for (const row of rows) console.log(advice(siteOf(row), Number(wind)));
