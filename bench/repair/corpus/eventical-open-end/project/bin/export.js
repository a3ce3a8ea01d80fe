#!/usr/bin/env node
const fs = require('node:fs');
const { calendar } = require('../lib/calendar');

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: eventical FILE');
  process.exit(2);
}
const events = JSON.parse(fs.readFileSync(file, 'utf8'));
process.stdout.write(calendar(events));
