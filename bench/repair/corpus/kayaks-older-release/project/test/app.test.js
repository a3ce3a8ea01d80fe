import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/app.js";

test("boats", async () => {
  assert.equal((await build().inject("/boats/k1")).json().where, "2c");
  assert.equal((await build().inject("/boats/k2")).json().where, "on tour");
  assert.equal((await build().inject("/boats/k3")).statusCode, 404);
});
