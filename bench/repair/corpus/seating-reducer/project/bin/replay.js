const fs = require('fs')
const { createStore } = require('../lib/store')
const { report } = require('../lib/report')

const actions = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const store = createStore()
actions.forEach(store.dispatch)
console.log(report(store.state()))
