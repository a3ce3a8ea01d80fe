import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import appModule from "../src/app.js";

const post = (path, body) =>
  send(appModule.build(), path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });

test("a payload that is not readable is refused like everywhere", async () => {
  for (const path of ["/interactions/options", "/interactions/actions"]) {
    for (const body of ["payload=%7B%22block%22%3A%22team%22%2C%22value", "other=1", "payload="]) {
      const answer = await post(path, body);
      assert.equal(answer.status, 400, answer.text);
      assert.equal(answer.body.error, "payload is not readable");
    }
  }
});

test("what is", async () => {
  const some = await post("/interactions/options", "payload=%7B%22value%22%3A%22P%22%7D");
  assert.deepEqual(some.body.options.map(({ value }) => value), ["t1", "t2"]);
  const all = await post("/interactions/options", "payload=%7B%7D");
  assert.equal(all.body.options.length, 3);
});
