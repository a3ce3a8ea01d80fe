const ISLANDS = /^(27498|2584[69]|26(465|548|571|579|757))$/;

/** Cents of the delivery; what is collected in the shop (an order without `delivery`) costs nothing. */
function shippingCents(grams, delivery) {
  if (!delivery) return 0;
  const base = grams > 10_000 ? 990 : 490;
  return ISLANDS.test(delivery.postcode) ? base + 1200 : base;
}

/** The line on the packing slip. */
function labelOf(delivery) {
  return delivery ? `${delivery.street}, ${delivery.postcode} ${delivery.city}` : "collected in the shop";
}

module.exports = { shippingCents, labelOf };
