// Reports with the official bugstack-sdk of npm: an error and a chain.
import { captureError, initBugStack } from "bugstack-sdk/generic";

initBugStack({ apiKey: process.env.KEY, endpoint: process.env.ENDPOINT, environment: "test", debug: false });

function load(orderId) {
  const prices = { apple: { amount: 3 } };
  return prices[orderId].amount;
}

function price(orderId) {
  try {
    return load(orderId);
  } catch (error) {
    throw new Error("no price", { cause: error });
  }
}

for (const call of [load, price]) {
  try {
    call("pear");
  } catch (error) {
    captureError(error);
  }
}
// It has no flush.
await new Promise((resolve) => setTimeout(resolve, 2_000));
process.exit(0);
