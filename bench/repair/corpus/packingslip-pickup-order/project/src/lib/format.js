const PICKUP = 'Pickup in store';

/** One line address for lists and e-mails. */
function addressLine(order) {
  if (order.shipping.method === 'pickup') return PICKUP;
  const a = order.shipping.address;
  return `${a.street}, ${a.zip} ${a.city}`;
}

function itemCount(order) {
  return order.items.reduce((n, item) => n + item.qty, 0);
}

module.exports = { addressLine, itemCount };
