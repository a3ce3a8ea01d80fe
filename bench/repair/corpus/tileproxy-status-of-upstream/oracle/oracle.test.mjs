import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import appModule from "../lib/app.js";

test("the status of upstream is passed on", async () => {
  for (const status of [404, 503, 429]) {
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return new Response("-", { status });
    };
    const app = appModule.createApp({ fetch });
    const answer = await send(app, "/tiles/12/2200/1343.png");
    assert.equal(answer.status, status);
    assert.deepEqual(answer.body, { error: `upstream answered ${status}` });
    await send(app, "/tiles/12/2200/1343.png");
    assert.equal(calls, 2, "nothing is kept of it");
    assert.deepEqual((await send(app, "/stats")).body, { kept: 0, hits: 0, misses: 2 });
  }
});

test("tiles", async () => {
  const seen = [];
  const fetch = async (url) => {
    seen.push(url);
    return new Response("PNG");
  };
  const app = appModule.createApp({ fetch, base: "http://up" });
  const answer = await send(app, "/tiles/1/2/3.png");
  assert.deepEqual([answer.status, answer.text], [200, "PNG"]);
  assert.deepEqual(seen, ["http://up/1/2/3.png"]);
});
