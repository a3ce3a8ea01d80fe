/**
 * Orders as clinics send them: segments ended by ', with parts between +.
 *
 * @returns {import("./types").Order[]}
 */
function read(text) {
  const orders = [];
  for (const segment of text.split("'")) {
    const [tag, ...parts] = segment.trim().split("+");
    const current = orders[orders.length - 1];
    if (tag === "ORD") orders.push({ number: parts[0], customer: "", lines: [] });
    else if (tag === "NAD") {
      const [customer, street, zip, city] = parts;
      Object.assign(current, { customer, adress: { street, zip, city } });
    } else if (tag === "LIN") current.lines.push({ item: parts[0], pieces: Number(parts[1]) });
  }
  return orders;
}

module.exports = { read };
