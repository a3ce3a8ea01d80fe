/** Hours of each wig, in quarters. */
exports.bookings = function bookings(entries, rate) {
  const sums = new Map();
  for (const { wig, minutes } of entries) sums.set(wig, (sums.get(wig) || 0) + minutes);
  return [...sums].map(([wig, minutes]) => {
    const hours = Math.ceil(minutes / 15) / 4;
    return { wig, hours, amount: hours * rate };
  });
};
