const { again } = require('./again')

/** A station's answer; its line is bad, and asks to be tried again now and then. */
exports.createWind = (station) => ({
  at: (place) => again(() => station(place))
})
