/** Orders by the route of their van, which the first two digits of the post code tell. */
function byRoute(orders) {
  const routes = new Map();
  for (const order of orders) {
    const route = order.address.zip.slice(0, 2);
    routes.set(route, [...(routes.get(route) || []), order]);
  }
  return new Map([...routes].sort(([a], [b]) => a.localeCompare(b)));
}

module.exports = { byRoute };
