export const archived = [];

export async function archive(order, van) {
  if (!Number.isInteger(order.id)) throw new Error("an order without a number");
  archived.push({ ...order, van });
}
