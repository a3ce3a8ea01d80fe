// Reports with the official @sentry/node: an error, a chain, a message, and the session of the process.
import * as Sentry from "@sentry/node";

Sentry.init({
  dsn: process.env.DSN,
  release: "shop@1",
  environment: "test",
  tracesSampleRate: 1,
  includeLocalVariables: true,
});

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

// Locals are collected by a worker that needs a moment to start.
await new Promise((resolve) => setTimeout(resolve, 1_000));
Sentry.startSpan({ name: "checkout" }, () => {
  for (const call of [load, price]) {
    try {
      call("pear");
    } catch (error) {
      Sentry.captureException(error);
    }
  }
});
Sentry.captureMessage("stock is low");
// Events wait for their locals, and only then does the session know of them.
await Sentry.flush(10_000);
Sentry.endSession();
await Sentry.flush(10_000);
process.exit(0);
