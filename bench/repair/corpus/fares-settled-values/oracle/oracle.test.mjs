import assert from "node:assert/strict";
import test from "node:test";
import { carriers } from "../src/carriers.ts";
import { offers } from "../src/offers.ts";

test("carriers that fail make no offer", async () => {
  assert.deepEqual(await offers(carriers, 40), [{ carrier: "north", cents: 680 }, { carrier: "coast", cents: 690 }]);
  const fails = async () => Promise.reject(new Error("x"));
  assert.deepEqual(await offers([fails, fails], 1), []);
  assert.deepEqual(await offers([fails, async () => ({ carrier: "a", cents: 1 })], 1), [{ carrier: "a", cents: 1 }]);
  assert.deepEqual(await offers([], 1), []);
});
