#!/usr/bin/env node
'use strict'

const { load } = require('../lib/inventory')
const { report } = require('../lib/report')

const [file, today] = process.argv.slice(2)
if (!file) {
  console.error('usage: certwatch INVENTORY [TODAY]')
  process.exit(2)
}

console.log(report(load(file), today ? new Date(today) : new Date()))
