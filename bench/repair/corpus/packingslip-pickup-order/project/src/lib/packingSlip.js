const { itemCount } = require('./format');

function line({ sku, name, qty }) {
  return `${qty} x ${name} (${sku})`;
}

function packingSlip(order) {
  const { street, zip, city } = order.shipping.address;
  return {
    order: order.id,
    customer: order.customer,
    shipTo: `${street}, ${zip} ${city}`,
    pieces: itemCount(order),
    lines: order.items.map(line),
  };
}

module.exports = packingSlip;
