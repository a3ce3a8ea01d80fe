const queries = require("./queries");
const { sumOf } = require("./sums");

exports.balance = async (pool, customer) => {
  let cents = 0;
  for (const order of await queries.orders(pool, customer)) {
    cents += order.cents - sumOf(await queries.refunds(pool, order.id));
  }
  return cents;
};
