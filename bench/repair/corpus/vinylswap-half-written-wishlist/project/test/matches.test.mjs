import assert from "node:assert/strict";
import test from "node:test";
import { offersOf, usersWithOffers, wishlistOf } from "../app/lists.mjs";
import { matchesOf } from "../app/matches.mjs";
import { store } from "../app/store.mjs";

test("matches", () => {
  assert.deepEqual(matchesOf("u1"), [
    { user: "u2", titles: ["Low"] },
    { user: "u3", titles: ["Blue Train"] },
  ]);
  assert.deepEqual(matchesOf("u9"), []);
});

test("offers that are not readable", () => {
  store.set("offers:u4", "[");
  assert.deepEqual(offersOf("u4"), []);
  assert.ok(usersWithOffers().includes("u4"));
});

test("wishlists", () => assert.deepEqual(wishlistOf("u1"), ["Blue Train", "Low"]));
