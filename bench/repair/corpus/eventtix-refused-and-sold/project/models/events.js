const events = {
  gala: { id: 'gala', title: 'Winter Gala', capacity: 120, sold: 0, price: 45 },
  talks: { id: 'talks', title: 'Evening Talks', capacity: 40, sold: 38, price: 0 }
}

module.exports = {
  get: id => events[id],
  left: event => event.capacity - event.sold,
  sell (event, seats) {
    event.sold += seats
    return event.sold
  }
}
