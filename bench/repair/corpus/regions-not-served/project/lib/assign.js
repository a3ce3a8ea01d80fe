const { depotFor } = require("./depots");

function assign(orders) {
  const byDepot = {};
  for (const order of orders) {
    const { name } = depotFor(order.region);
    (byDepot[name] ??= []).push(order.id);
  }
  return byDepot;
}

module.exports = { assign };
