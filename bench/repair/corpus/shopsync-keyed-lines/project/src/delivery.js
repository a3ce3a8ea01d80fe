function address(order) {
  const { shipping, billing } = order;
  const from = shipping?.street ? shipping : billing;
  return [from.name, from.street, `${from.zip} ${from.city}`].join("\n");
}

function toLine(position) {
  return {
    sku: position.sku,
    count: Number(position.qty),
    weight: Number(position.weight ?? 0) * Number(position.qty),
  };
}

/** What the warehouse packs, of an order as the shop's interface sends it. */
export function toDelivery(order) {
  const lines = order.positions.map(toLine);
  return {
    number: String(order.increment_id),
    address: address(order),
    lines,
    pieces: lines.reduce((sum, { count }) => sum + count, 0),
    weight: lines.reduce((sum, { weight }) => sum + weight, 0),
  };
}
