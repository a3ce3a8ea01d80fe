class Interval {
  constructor (minutes) {
    this.minutes = minutes
  }

  next (after) {
    return after + this.minutes * 60
  }
}

class Daily {
  constructor (hour) {
    this.hour = hour
  }

  next (after) {
    const day = 24 * 3600
    const today = Math.floor(after / day) * day + this.hour * 3600
    return today > after ? today : today + day
  }
}

module.exports = { Daily, Interval }
