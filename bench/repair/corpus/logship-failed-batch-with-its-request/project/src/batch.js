class Batch {
  constructor (shipper) {
    this.shipper = shipper
    this.entries = []
    this.attempts = 0
  }

  get full () {
    return this.entries.length >= this.shipper.size
  }

  /** What is sent to the collector. */
  payload () {
    return { host: this.shipper.host, entries: this.entries }
  }
}

module.exports = Batch
