const { Bookings } = require('../src/bookings');

test('overlaps', () => {
  const bookings = new Bookings();
  bookings.add({ room: 'Oslo', from: '10:00', to: '11:00', who: 'a' });
  expect(bookings.findOverlapping('Oslo', '10:30', '12:00')).toHaveLength(1);
  expect(bookings.findOverlapping('Oslo', '11:00', '12:00')).toHaveLength(0);
});

test('removal', () => {
  const bookings = new Bookings();
  const { id } = bookings.add({ room: 'Oslo', from: '10:00', to: '11:00', who: 'a' });
  expect(bookings.removeById(id)).toBe(true);
  expect(bookings.removeById(id)).toBe(false);
});
