const fs = require('fs')
const { timetable } = require('../lib/timetable')

const matter = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
console.log(matter.matter)
for (const { name, on } of timetable(matter)) console.log(`  ${on}  ${name}`)
