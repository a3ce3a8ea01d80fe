const seats = require("./seats");

exports.bill = (show, wanted) => {
  const lines = wanted.filter(seats.isSeat).map((seat) => seats.describe(show, seat));
  return { lines, total: lines.reduce((sum, { cents }) => sum + cents, 0) };
};
