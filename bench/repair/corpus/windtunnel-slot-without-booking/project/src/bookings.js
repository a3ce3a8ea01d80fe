const pool = require('./pool');

async function bookingById(id) {
  const { rows } = await pool.query('select * from bookings where id = $1', [id]);
  return rows[0] ?? null;
}

async function bookingOfSlot(slot) {
  const { rows } = await pool.query('select * from bookings where slot = $1', [slot]);
  return rows[0];
}

module.exports = { bookingById, bookingOfSlot };
