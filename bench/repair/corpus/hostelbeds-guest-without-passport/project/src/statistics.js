const { nationalityOf } = require("./guests");

/** How many guests come from each country, for the tourist office. */
function countByCountry(bookings) {
  const counts = {};
  for (const { guest } of bookings) {
    const country = nationalityOf(guest);
    counts[country] = (counts[country] || 0) + 1;
  }
  return counts;
}

module.exports = { countByCountry };
