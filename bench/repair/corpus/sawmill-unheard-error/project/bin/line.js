const { Line } = require('../lib/line')

const line = new Line([
  { id: 'log-1', length: 4.2 },
  { id: 'log-2', length: 0 },
  { id: 'log-3', length: 3.1 }
])
line.run()
console.log(line.report())
