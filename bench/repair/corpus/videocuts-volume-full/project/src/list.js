const fs = require('fs')

function writeList (file, cuts) {
  fs.writeFileSync(file, cuts.map(({ name, from, seconds }) => `${name} ${from} ${seconds}\n`).join(''))
}

module.exports = { writeList }
