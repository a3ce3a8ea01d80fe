import assert from "node:assert/strict";
import { test } from "node:test";
import { setState } from "../src/lockers.js";
import { createStore, StaleVersionError } from "../src/store.js";

test("one after the other", async () => {
  const store = createStore();
  await setState(store, "a", "taken");
  await setState(store, "a", "free");
  assert.deepEqual(await store.read("a"), { version: 2, state: "free" });
  await assert.rejects(store.write("a", { version: 1, state: "x" }), StaleVersionError);
});
