const fs = require('fs')

function save (path, text) {
  const file = fs.openSync(path, 'w')
  try {
    fs.writeSync(file, text)
  } finally {
    fs.closeSync(file)
  }
}

module.exports = { save }
