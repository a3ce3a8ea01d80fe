const { plan } = require('./plan')
const { writeList } = require('./list')

const target = process.argv[2]
const cuts = plan([[0, 12.5], [40, 61]])
writeList(target, cuts)
console.log(`${cuts.length} cuts`)
