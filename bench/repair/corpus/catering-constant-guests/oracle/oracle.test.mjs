import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../server/app.js";
import offers from "../server/offer.js";

test("with children", async () => {
  const answer = await send(app, "/offers", { json: { menu: "gala", guests: 60, children: 7 } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { menu: "gala", guests: 60, total: 56.5 * 79 + 53 * 21 });
});

test("the minimum holds for them too", () => {
  const menu = { perGuest: 10, drinks: 1, minimum: 10 };
  assert.equal(offers.food(menu, { guests: 12, children: 6 }), 100);
  assert.equal(offers.food(menu, { guests: 22, children: 4 }), 200);
  assert.equal(offers.food(menu, { guests: 22 }), 220);
});
