import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);

const { pointsOf } = require("../lib/points.js");
test("sums", async () => {
  assert.equal(pointsOf([]), 0);
  assert.equal(pointsOf([{ points: 2 }]), 2);
  assert.equal(pointsOf([{ points: 2 }, { points: 3 }]), 5);
  assert.deepEqual((await send(require("../lib/app.js"), "/surveys/9/points")).body, { points: 0 });
});
