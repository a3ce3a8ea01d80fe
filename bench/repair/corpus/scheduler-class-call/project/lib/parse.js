const { Daily, Interval } = require('./schedule')

exports.parse = (text) => {
  const [kind, value] = text.split(' ')
  if (kind === 'daily') return new Daily(Number(value ?? 0))
  if (kind === 'every') return new Interval(Number(value))
  if (kind === 'hourly') return Interval(60)
  throw new Error(`unknown schedule ${text}`)
}
