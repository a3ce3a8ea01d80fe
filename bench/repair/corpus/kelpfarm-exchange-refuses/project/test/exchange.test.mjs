import assert from "node:assert/strict";
import { test } from "node:test";
import { Exchange, ExchangeUnavailable } from "../src/exchange.mjs";
import { offers } from "../src/offers.mjs";

const answering = (...statuses) => async () => new Response(null, { status: statuses.shift() });

test("the second try", () => new Exchange("http://x", { pause: 0, ask: answering(503, 204) }).put({ ref: "a" }));

test("not reached", async () => {
  const down = async () => {
    throw new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });
  };
  await assert.rejects(new Exchange("http://x", { pause: 0, ask: down }).put({ ref: "a" }), ExchangeUnavailable);
});

test("not taken", async () => {
  await assert.rejects(new Exchange("http://x", { ask: answering(422) }).put({ ref: "a" }), /a was not taken: 422/);
});

test("asks", () => {
  assert.deepEqual(offers([{ ref: "a", kind: "alaria", kilos: 10 }]), [{ ref: "a", kind: "alaria", kilos: 10, ask: 24 }]);
});
