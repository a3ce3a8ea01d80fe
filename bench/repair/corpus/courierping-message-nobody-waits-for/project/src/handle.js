import { logFailure } from "./failures.js";
import { assign } from "./vans.js";
import { archive } from "./archive.js";
import { textMessage } from "./messages.js";

/** Gives an order to a van; what is only told to others does not hold it up. */
export async function handle(order) {
  const van = await assign(order);
  archive(order, van).catch(logFailure(`archive ${order.id}`));
  textMessage(order.phone, `Your parcel is on its way in ${van}.`);
  return van;
}
