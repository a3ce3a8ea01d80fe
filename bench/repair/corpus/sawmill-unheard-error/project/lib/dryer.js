const { EventEmitter } = require('node:events')

class Dryer extends EventEmitter {
  load (board) {
    if (board.moisture > 0.6) this.emit('error', new Error(`${board.id} is too wet`))
    else this.emit('dry', board)
  }
}

module.exports = { Dryer }
