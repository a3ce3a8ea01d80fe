// A small application of Express, with the SDK that VARIANT names: none, ours or theirs.
const { VARIANT, DSN, ENDPOINT } = process.env;
if (VARIANT === "theirs")
  require("@sentry/node").init({ dsn: DSN, release: "shop@1", environment: "production" });
// Nothing is held back: what is measured is the cost of one error that is sent.
if (VARIANT === "ours")
  require("@bugstack/node").init({
    ...{ apiKey: "key", endpoint: ENDPOINT, release: "shop@1", environment: "production" },
    ...{ deduplicationWindow: 0, maxEventsPerMinute: 1_000_000 },
  });
const express = require("express");

const prices = { 17: { amount: 3 } };

function price(id) {
  // Sentry's SDK leaves out what says the same as the error before.
  if (!(id in prices)) throw new RangeError(`nothing is known of ${id}`);
  return prices[id].amount;
}

function total(ids) {
  return ids.map((id) => price(id)).reduce((sum, amount) => sum + amount, 0);
}

const app = express();
app.use(express.json());
app.get("/orders/:id", (request, answer) => {
  answer.json({ total: total([request.params.id, "17"]), page: request.query.page });
});
app.get("/fail/:id", (request) => {
  try {
    total(["17", `missing-${request.params.id}`]);
  } catch (cause) {
    throw new Error(`order ${request.params.id} has no total`, { cause });
  }
});
app.get("/cpu", (_request, answer) => {
  const { user, system } = process.cpuUsage();
  answer.end(String(user + system));
});
if (VARIANT === "theirs") require("@sentry/node").setupExpressErrorHandler(app);
app.use((_error, _request, answer, _next) => {
  answer.status(500).end();
});
const server = app.listen(0, "127.0.0.1", () => {
  console.log(`listens on http://127.0.0.1:${server.address().port}`);
});
