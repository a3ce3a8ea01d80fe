const scale = (text) => (text === null ? 'full size' : `1:${1 / Number(text)}`);

exports.presentBooking = (row) => ({
  team: row.team,
  slot: row.slot,
  scale: scale(row.model_scale),
  paid: (row.paid_cents / 100).toFixed(2),
});
