const { parse } = require('../lib/parse')

console.log(parse(process.argv.slice(2).join(' ')).next(0))
