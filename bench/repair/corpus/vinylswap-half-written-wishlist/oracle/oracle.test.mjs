import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { wishlistOf } from "../app/lists.mjs";
import { app } from "../app/main.mjs";
import { store } from "../app/store.mjs";

test("what is not readable is none", async () => {
  for (const text of ['["Kind of Blue","Hea', "{", "undefined", " "]) {
    store.set("wishlist:u7", text);
    assert.deepEqual(wishlistOf("u7"), []);
    const answer = await send(app, "/users/u7/matches");
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, []);
  }
  assert.ok(store.has("wishlist:u7"), "nothing is thrown away");
});

test("what is", () => {
  assert.deepEqual(wishlistOf("u1"), ["Blue Train", "Low"]);
  assert.deepEqual(wishlistOf("nobody"), []);
});
