import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.ts";

test("a picking list", async () => {
  const answer = await send(buildApp(), "/picking-lists", { json: { skus: ["kite-2", "train", "yo-yo"] } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { lines: ["kite-2: A1, B7", "train: sold out", "yo-yo: sold out"] });
});
