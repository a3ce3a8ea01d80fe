import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/index.ts";

const quota = (authorization) => send(app, "/v1/quota", { headers: { authorization } });

for (const header of ["ApiKey", "apikey", "ApiKey "]) {
  test(`refuses ${JSON.stringify(header)} as other bad keys`, async () => {
    const answer = await quota(header);
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get("www-authenticate"), "ApiKey");
    assert.deepEqual(Object.keys(answer.body).sort(), ["detail", "status"]);
    assert.equal(answer.body.status, 401);
  });
}

test("the others are as they were", async () => {
  assert.deepEqual((await quota("ApiKey k-orbit")).body, { client: "orbit", left: 80 });
  assert.deepEqual((await quota("ApiKey k-mill")).body, { status: 429, detail: "Quota used up" });
  assert.deepEqual((await quota("ApiKey nope")).body, { status: 401, detail: "Unknown API key" });
  assert.deepEqual((await quota("Bearer x")).body, { status: 401, detail: "The scheme must be ApiKey" });
  assert.equal((await send(app, "/")).text, "ok");
});
