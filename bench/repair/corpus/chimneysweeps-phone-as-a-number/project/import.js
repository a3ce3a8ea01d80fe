const fs = require('fs')
const { household } = require('./lib/household')
const { rounds } = require('./lib/rounds')

const rows = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const households = rows.map(household)
for (const [street, list] of Object.entries(rounds(households))) {
  console.log(`${street}: ${list.map(h => `${h.house} ${h.name} ${h.phone || '-'}`).join('; ')}`)
}
