import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { CarrierRefused, order } from "../src/carrier.mjs";
import { keyOf, normalised } from "../src/numbers.mjs";

test("numbers", () => {
  assert.equal(normalised("800-555-0100"), "18005550100");
  assert.equal(normalised("+1 (800) 555 0100"), "18005550100");
  assert.throws(() => normalised("555"), RangeError);
  assert.equal(keyOf("1"), keyOf("1"));
});

test("orders", async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.headers["idempotency-key"] === "k" ? 201 : 422);
    response.end('{"reference":"r-1"}');
  }).listen(0);
  await once(server, "listening");
  const base = `http://127.0.0.1:${server.address().port}`;
  assert.equal(await order(base, { number: "1", key: "k" }), "r-1");
  await assert.rejects(order(base, { number: "1", key: "x" }), CarrierRefused);
  server.closeAllConnections();
  server.close();
});
