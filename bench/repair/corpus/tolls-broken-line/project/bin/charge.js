const fs = require('fs')
const { invoice } = require('../lib/invoice')

const passages = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
console.log(JSON.stringify(invoice(passages), null, 2))
