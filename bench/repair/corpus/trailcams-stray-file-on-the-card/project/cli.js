#!/usr/bin/env node
'use strict';

const fs = require('node:fs');
const { readListing } = require('./src/listing');
const { planImport } = require('./src/plan');

function main([listing]) {
  if (!listing) {
    console.error('usage: trailcams LISTING');
    return 2;
  }
  const { copies, skipped } = planImport(readListing(fs.readFileSync(listing, 'utf8')));
  copies.forEach(({ from, to }) => console.log(`${from} -> ${to}`));
  skipped.forEach(({ name, reason }) => console.log(`${name} stays (${reason})`));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
