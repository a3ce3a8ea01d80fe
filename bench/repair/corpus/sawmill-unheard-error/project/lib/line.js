const { Dryer } = require('./dryer')
const { Feeder } = require('./feeder')

class Line {
  constructor (logs, { feeder = new Feeder(logs), dryer = new Dryer() } = {}) {
    this.boards = []
    this.dried = 0
    this.problems = []
    this.feeder = feeder
    this.dryer = dryer

    dryer.on('dry', () => { this.dried += 1 })
    dryer.on('error', (error) => this.problems.push(error.message))
    feeder.on('log', (log) => this.saw(log))
    feeder.on('end', () => { this.ended = true })
  }

  saw ({ id, length, moisture = 0.3 }) {
    for (let at = 1; at <= Math.floor(length); at += 1) {
      const board = { id: `${id}/${at}`, moisture }
      this.boards.push(board)
      this.dryer.load(board)
    }
  }

  run () {
    this.feeder.start()
  }

  report () {
    return { boards: this.boards.length, dried: this.dried, problems: this.problems }
  }
}

module.exports = { Line }
