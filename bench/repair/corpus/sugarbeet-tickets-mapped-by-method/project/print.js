'use strict';

const fs = require('fs');
const readLoads = require('./lib/loads');
const TicketPrinter = require('./lib/printer');

const printer = new TicketPrinter({ factory: 'Werk Lehrte', unit: 't' });
const loads = readLoads(fs.readFileSync(process.argv[2], 'utf8'));
console.log(printer.printAll(loads));
