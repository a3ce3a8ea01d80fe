/** @param {import("./types").Order} order */
function label(order) {
  const { street, zip, city } = order.address;
  const pieces = order.lines.reduce((sum, line) => sum + line.pieces, 0);
  return `${order.number} ${order.customer}, ${street}, ${zip} ${city}: ${pieces} pieces`;
}

module.exports = { label };
