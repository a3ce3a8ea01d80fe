class Bookings {
  constructor(rooms = ['Oslo', 'Turku', 'Malmö']) {
    this.rooms = rooms;
    this.items = [];
    this.lastId = 0;
  }

  add({ room, from, to, who }) {
    this.lastId += 1;
    const booking = { id: this.lastId, room, from, to, who };
    this.items.push(booking);
    return booking;
  }

  findById(id) {
    return this.items.find((one) => one.id === id);
  }

  findOverlapping(room, from, to) {
    return this.items.filter((one) => one.room === room && one.from < to && from < one.to);
  }

  removeById(id) {
    const index = this.items.findIndex((one) => one.id === id);
    if (index === -1) return false;
    this.items.splice(index, 1);
    return true;
  }
}

module.exports = { Bookings };
