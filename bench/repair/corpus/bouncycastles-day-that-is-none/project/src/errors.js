class InvalidBooking extends Error {
  constructor(field, message) {
    super(message);
    this.name = 'InvalidBooking';
    this.field = field;
  }
}

module.exports = { InvalidBooking };
