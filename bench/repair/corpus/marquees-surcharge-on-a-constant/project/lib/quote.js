const { weekendDays } = require("./days");
const prices = require("./prices");

function rent(order) {
  const perDay = prices.perDay[order.size];
  if (perDay === undefined) throw new Error(`no marquee of ${order.size}`);
  const amount = perDay * order.days;
  const weekend = weekendDays(order.from, order.days);
  if (weekend > 0) {
    amount += perDay * prices.weekend * weekend;
  }
  return amount;
}

exports.quote = function quote(order) {
  const lines = [[`Marquee ${order.size}`, rent(order)]];
  for (const extra of order.extras) lines.push([extra, prices.extras[extra] ?? 0]);
  lines.push(["Delivery", prices.delivery]);
  const total = lines.reduce((sum, [, amount]) => sum + amount, 0);
  return { lines, total };
};
