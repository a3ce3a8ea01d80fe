const money = (cents) => `${(cents / 100).toFixed(2)} EUR`;

/** What the team should know of a day: orders, articles that run out, messages that nobody has answered. */
export function linesOf({ orders, stock, messages }) {
  const lines = [];
  if (orders.length > 0) {
    const total = orders.reduce((sum, { cents }) => sum + cents, 0);
    lines.push(`${orders.length} new orders, ${money(total)}`);
  }
  for (const { name, left } of stock.filter(({ left, least }) => left < least)) {
    lines.push(left === 0 ? `${name} is sold out` : `Stock of ${name} is low (${left})`);
  }
  const open = messages.filter(({ answered }) => !answered);
  if (open.length > 0) lines.push(`${open.length} messages wait for an answer`);
  return lines;
}

export function digest(lines, day) {
  const subject = lines.length === 1 ? `One thing of ${day}` : `${lines.length} things of ${day}`;
  return { subject, text: lines.map((line) => `* ${line}`).join("\n") };
}
