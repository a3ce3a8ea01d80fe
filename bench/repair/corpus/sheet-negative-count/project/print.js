const { readFileSync } = require('fs')
const { table } = require('./lib/table')

console.log(table(JSON.parse(readFileSync(process.argv[2], 'utf8'))))
