import assert from "node:assert/strict";
import { test } from "node:test";
import { CustomsUnavailable, declare } from "../src/customs.js";

const answering = (body, status = 200) => async () => Response.json(body, { status });

test("what customs say", async () => {
  assert.deepEqual(await declare(answering({ number: 7 }), {}), { accepted: true, number: 7 });
  assert.deepEqual(await declare(answering(["weight"], 422), {}), { accepted: false, reasons: ["weight"] });
  await assert.rejects(declare(answering({}, 502), {}), CustomsUnavailable);
});
