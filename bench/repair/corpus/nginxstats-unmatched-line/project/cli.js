#!/usr/bin/env node
const fs = require('fs')
const { statuses, busiest } = require('./lib/report')

const file = process.argv[2]
if (!file) {
  console.error('usage: nginxstats FILE')
  process.exit(64)
}
const lines = fs.readFileSync(file, 'utf8').split('\n')
console.log(statuses(lines))
console.log('busiest', busiest(lines))
