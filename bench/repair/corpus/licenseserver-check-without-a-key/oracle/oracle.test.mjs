import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { issue } from "../src/licenses.ts";

const validate = (headers, machine = "m-1") =>
  createApp().request("/v1/validate", { method: "POST", headers, body: JSON.stringify({ machine }) });

test("without a key it answers as the releases do", async () => {
  const answer = await validate({});
  assert.equal(answer.status, 401);
  assert.equal(typeof (await answer.json()).error, "string");
});

test("with one", async () => {
  const license = issue("LIC-T", "T", 2);
  const answer = await validate({ authorization: "License LIC-T" });
  assert.deepEqual(await answer.json(), { valid: true, seats: 2, used: 1 });
  assert.deepEqual([...license.machines], ["m-1"]);
  const unknown = await validate({ authorization: "License LIC-Q" });
  assert.equal(unknown.status, 403);
  assert.equal((await unknown.json()).error, "unknown license");
});
