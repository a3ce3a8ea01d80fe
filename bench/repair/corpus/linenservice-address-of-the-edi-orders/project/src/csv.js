/**
 * Orders of the web shop: number;customer;street;zip;city;item;pieces, one line for each item.
 *
 * @returns {import("./types").Order[]}
 */
function read(text) {
  const orders = new Map();
  for (const row of text.trim().split("\n")) {
    const [number, customer, street, zip, city, item, pieces] = row.split(";");
    if (!orders.has(number)) orders.set(number, { number, customer, address: { street, zip, city }, lines: [] });
    orders.get(number).lines.push({ item, pieces: Number(pieces) });
  }
  return [...orders.values()];
}

module.exports = { read };
