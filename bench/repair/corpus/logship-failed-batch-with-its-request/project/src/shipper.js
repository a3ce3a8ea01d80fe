const Batch = require('./batch')

class Shipper {
  constructor ({ send, size = 100, host = 'web-1', retries = 1 }) {
    this.send = send
    this.size = size
    this.host = host
    this.retries = retries
    this.batches = []
  }

  add (entry) {
    let batch = this.batches.at(-1)
    if (!batch || batch.full) {
      batch = new Batch(this)
      this.batches.push(batch)
    }
    batch.entries.push(entry)
  }

  async deliver (batch) {
    while (batch.attempts <= this.retries) {
      batch.attempts++
      if (await this.send(JSON.stringify(batch.payload()))) return true
    }
    return false
  }

  /** Sends all batches; those that could not be sent are handed back as lines for the spool, to be sent as they are. */
  async flush () {
    const kept = []
    for (const batch of this.batches) {
      if (!(await this.deliver(batch))) kept.push(JSON.stringify(batch))
    }
    this.batches = []
    return kept
  }
}

module.exports = Shipper
