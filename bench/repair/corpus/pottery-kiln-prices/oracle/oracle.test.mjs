import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../src/app.js";
import catalogue from "../src/catalogue.js";
import money from "../src/money.js";

test("the list has prices", async () => {
  const answer = await send(apps.build(), "/pots");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    pots: [{ id: "bowl", glaze: "celadon", price: "€ 54.00" }, { id: "jug", glaze: "shino", price: "€ 93.50" }],
    from: "€ 54.00",
  });
});

test("whoever asks the catalogue gets pots", async () => {
  assert.deepEqual(await Promise.all(await catalogue.list()), await catalogue.list());
  assert.equal((await catalogue.list())[1].price, 93.5);
});

test("the others are as they were", async () => {
  assert.equal((await send(apps.build(), "/pots/jug")).body.price, "€ 93.50");
  assert.equal((await send(apps.build(), "/pots/x")).status, 404);
  assert.throws(() => money.euros(undefined));
});
