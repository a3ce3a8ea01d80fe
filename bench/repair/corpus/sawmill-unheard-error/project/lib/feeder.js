const { EventEmitter } = require('node:events')

/** Hands logs over one by one: 'log', or 'error' for one that cannot be sawn. */
class Feeder extends EventEmitter {
  constructor (logs) {
    super()
    this.logs = logs
  }

  start () {
    for (const log of this.logs) {
      if (log.length > 0) this.emit('log', log)
      else this.emit('error', new Error(`${log.id} has no length`))
    }
    this.emit('end')
  }
}

module.exports = { Feeder }
