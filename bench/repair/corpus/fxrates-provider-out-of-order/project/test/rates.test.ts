import assert from "node:assert/strict";
import { test } from "node:test";
import { RateClient, RatesUnavailable } from "../src/rates.ts";

test("a second attempt may succeed", async () => {
  const answers = [new Response("", { status: 502 }), Response.json({ rates: { CZK: 25.1 } })];
  const client = new RateClient("https://x", { get: async () => answers.shift()!, pause: 1 });
  assert.deepEqual(await client.ratesOf("EUR"), { CZK: 25.1 });
});

test("what is wrong with us is not asked again", async () => {
  let calls = 0;
  const get = async () => {
    calls += 1;
    return new Response("", { status: 401 });
  };
  await assert.rejects(new RateClient("https://x", { get }).ratesOf("EUR"), RatesUnavailable);
  assert.equal(calls, 1);
});
