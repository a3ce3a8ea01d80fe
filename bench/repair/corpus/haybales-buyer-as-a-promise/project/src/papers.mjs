import { buyerOf } from "./buyers.mjs";

const euros = (amount) => `${amount.toFixed(2)} EUR`;

export async function invoice(load) {
  const buyer = await buyerOf(load);
  const net = load.bales * load.price;
  return { to: buyer.name, net: euros(net), gross: euros(net * (1 + buyer.vat / 100)) };
}

/** What the driver takes along. Prices are not told to drivers. */
export async function deliveryNote(load) {
  const buyer = buyerOf(load);
  return {
    load: load.id,
    bales: load.bales,
    to: [buyer.name, buyer.address.street, buyer.address.town],
  };
}
