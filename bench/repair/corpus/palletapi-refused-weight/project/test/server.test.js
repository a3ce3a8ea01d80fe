import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/server.js";

const post = (payload) => build().inject({ method: "POST", url: "/pallets", payload });

test("pallets", async () => {
  assert.equal((await post({ label: "P1", kilograms: 800 })).statusCode, 201);
  const refused = await post({ label: "P1", kilograms: "800" });
  assert.equal(refused.statusCode, 422);
  assert.deepEqual(refused.json(), { error: "invalid", field: "kilograms", why: "must be a number" });
});
