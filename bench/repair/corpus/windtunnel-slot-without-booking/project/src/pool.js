// Answers queries as the driver of the database does: { rows }.
const bookings = [
  { id: 7, slot: '2026-09-04T09', team: 'Kestrel', model_scale: '0.25', paid_cents: 42000 },
  { id: 8, slot: '2026-09-05T09', team: 'Swift', model_scale: null, paid_cents: 42000 },
];

module.exports = {
  async query(_sql, [value]) {
    await null;
    return { rows: bookings.filter((row) => row.slot === value || row.id === value) };
  },
};
