import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import server from "../src/server.js";

const order = (json) => send(server.buildApp(), "/orders", { json });

test("an order without delivery is taken", async () => {
  for (const delivery of [undefined, null]) {
    const answer = await order({ email: "a@b.c", items: [{ sku: "ball-red", quantity: 2 }], delivery });
    assert.equal(answer.status, 201);
    assert.equal(answer.body.shipping, 0);
    assert.equal(answer.body.label, "collected in the shop");
    // Left open: none, or the shop's own.
    assert.ok([undefined, null, "DE"].includes(answer.body.country));
  }
});

test("the country of a delivery", async () => {
  const delivery = { street: "Ring 2", postcode: "1010", city: "Wien", country: "AT" };
  const items = [{ sku: "ball-red", quantity: 1 }];
  assert.equal((await order({ email: "a@b.c", items, delivery })).body.country, "AT");
  const { country, ...without } = delivery;
  const answer = await order({ email: "a@b.c", items, delivery: without });
  assert.equal(answer.body.country, "DE");
  assert.equal(answer.body.shipping, 490);
});
