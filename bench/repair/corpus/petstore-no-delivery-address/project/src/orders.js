const { lookUp } = require("./catalogue");
const { labelOf, shippingCents } = require("./shipping");

let next = 1;

function placeOrder({ email, items, delivery }) {
  const lines = items.map(({ sku, quantity }) => ({ ...lookUp(sku), sku, quantity }));
  const goods = lines.reduce((sum, line) => sum + line.cents * line.quantity, 0);
  const grams = lines.reduce((sum, line) => sum + line.grams * line.quantity, 0);
  return {
    id: next++,
    email,
    goods,
    shipping: shippingCents(grams, delivery),
    label: labelOf(delivery),
    country: delivery.country ?? "DE",
  };
}

module.exports = { placeOrder };
