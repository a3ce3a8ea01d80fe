const ROOMS = {
  asylum: { seats: 6, minAge: 16 },
  pirates: { seats: 5, minAge: 8 },
};

class Calendar {
  constructor() {
    this.bookings = [];
  }

  isFree(room, slot) {
    return !this.bookings.some((one) => one.room === room && one.slot === slot);
  }

  book(room, slot, team) {
    const booking = { id: this.bookings.length + 1, room, slot, team };
    this.bookings.push(booking);
    return booking;
  }
}

module.exports = { ROOMS, Calendar };
