class Recorder {
  constructor (source) {
    this.levels = []
    this.resets = 0
    source.on('level', (value) => this.add(value))
    source.on('reset', this.reset)
  }

  add (value) {
    this.levels.push(value)
  }

  /** The gauge was started anew: what was measured before does not count. */
  reset () {
    this.levels.length = 0
    this.resets += 1
  }

  summary () {
    return { levels: this.levels, highest: this.levels.length ? Math.max(...this.levels) : null, resets: this.resets }
  }
}

module.exports = { Recorder }
