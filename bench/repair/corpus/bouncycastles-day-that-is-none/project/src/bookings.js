const { InvalidBooking } = require('./errors');

const CASTLES = { dragon: 15, pirate: 10 };
const bookings = [];

function parseDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidBooking('day', `${text} is not a day`);
  }
  return text;
}

function book({ castle, day, children }) {
  if (!Object.hasOwn(CASTLES, castle)) throw new InvalidBooking('castle', 'no such castle');
  if (!(children > 0 && children <= CASTLES[castle])) {
    throw new InvalidBooking('children', `${castle} takes up to ${CASTLES[castle]}`);
  }
  const booking = { id: bookings.length + 1, castle, day: parseDay(day), children };
  bookings.push(booking);
  return booking;
}

module.exports = { book };
