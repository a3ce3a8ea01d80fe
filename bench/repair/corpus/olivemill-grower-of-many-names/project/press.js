#!/usr/bin/env node
// prints the list that hangs at the mill: who brought how much, and the oil that is due
var fs = require('fs');
var list = require('./lib/list');

var file = process.argv[2] || 'deliveries.json';
var deliveries = JSON.parse(fs.readFileSync(file, 'utf8'));
process.stdout.write(list.render(deliveries) + '\n');
