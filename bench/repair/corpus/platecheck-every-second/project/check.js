const { readFileSync } = require('node:fs')
const { districtOf } = require('./lib/districts')
const { parsePlate } = require('./lib/plates')

for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const { district, number } = parsePlate(line)
  console.log(`${districtOf(district)} ${number}`)
}
