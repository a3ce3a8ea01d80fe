const { NotFound } = require("./lib/errors");

const COURSES = [
  { slug: "jungle", holes: 18, maxPlayers: 6 },
  { slug: "pirates", holes: 9, maxPlayers: 4 },
];

class Store {
  constructor(courses = COURSES) {
    this._courses = courses;
    this._bookings = new Map();
    this._next = 1;
  }

  async courses() {
    return this._courses;
  }

  async course(slug) {
    const course = this._courses.find((c) => c.slug === slug);
    if (!course) throw new NotFound("course");
    return course;
  }

  async addBooking(data) {
    const booking = { id: `B-${this._next++}`, checkedIn: false, ...data };
    this._bookings.set(booking.id, booking);
    return { ...booking };
  }

  async booking(id) {
    const booking = this._bookings.get(id);
    if (!booking) throw new NotFound("booking");
    return { ...booking };
  }

  async save(booking) {
    this._bookings.set(booking.id, { ...booking });
  }
}

module.exports = { Store };
