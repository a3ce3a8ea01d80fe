#!/usr/bin/env node
var fs = require('fs');
var records = require('../lib/records');
var bill = require('../lib/bill');

if (process.argv.length < 3) {
  console.error('usage: bill FILE');
  process.exit(1);
}

var calls = records.parse(fs.readFileSync(process.argv[2], 'utf8'));
bill.perLine(calls).forEach(function (line) {
  console.log(line.from + ' ' + line.calls + ' calls ' + line.cost.toFixed(2));
});
