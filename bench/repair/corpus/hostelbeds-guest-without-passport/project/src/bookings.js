const bookings = [
  { id: 1, night: "2026-06-12", bed: "A1", nights: 3, guest: { name: "Ana Sousa", document: { country: "PT", number: "C55120" } } },
  { id: 2, night: "2026-06-12", bed: "A2", nights: 1, guest: { name: "Eva Novak", document: { country: "CZ", number: "40118823" } } },
  { id: 3, night: "2026-06-13", bed: "B1", nights: 5, guest: { name: "Rui Sousa", document: { country: "PT", number: "C77821" } } },
];

/** Bookings that begin on a night. */
function bookingsOf(night) {
  return bookings.filter((booking) => booking.night === night);
}

function findBooking(id) {
  return bookings.find((booking) => booking.id === id);
}

module.exports = { bookings, bookingsOf, findBooking };
