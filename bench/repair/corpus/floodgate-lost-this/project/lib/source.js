const { EventEmitter } = require('node:events')

class Source extends EventEmitter {
  feed (line) {
    const [kind, value] = line.split(' ')
    this.emit(kind, value === undefined ? undefined : Number(value))
  }
}

module.exports = { Source }
