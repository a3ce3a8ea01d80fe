const { nextOpening } = require("./hours");

function line(place, today) {
  const next = nextOpening(place, today);
  if (!next) return `${place.name}: closed until further notice`;
  return `${place.name}: ${next.day === today ? "today" : next.day}, ${next.hours}`;
}

module.exports = { line };
