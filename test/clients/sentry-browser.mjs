// Reports with the official @sentry/browser, in a page's stead: what it needs of one is here.
import {
  BrowserClient,
  captureException,
  captureMessage,
  defaultStackParser,
  flush,
  getCurrentScope,
  makeFetchTransport,
} from "@sentry/browser";

globalThis.window = globalThis;
globalThis.location = { href: "https://shop.test/cart", origin: "https://shop.test" };

const client = new BrowserClient({
  dsn: process.env.DSN,
  release: "shop@1",
  environment: "test",
  stackParser: defaultStackParser,
  // A browser names the page that sends.
  transport: (options) => makeFetchTransport({ ...options, headers: { origin: "https://shop.test" } }),
  integrations: [],
});
getCurrentScope().setClient(client);
client.init();

function load(orderId) {
  const prices = { apple: { amount: 3 } };
  return prices[orderId].amount;
}

try {
  load("pear");
} catch (error) {
  captureException(error);
}
captureMessage("stock is low");
if (!(await flush(10_000))) process.exit(1);
process.exit(0);
