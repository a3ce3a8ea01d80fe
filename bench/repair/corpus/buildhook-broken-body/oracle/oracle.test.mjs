import assert from "node:assert/strict";
import test from "node:test";
import { Queue } from "../queue.js";
import { createHookServer } from "../server.js";
import { send } from "./kit.mjs";

const push = async (body, queue = new Queue()) => {
  const answer = await send(createHookServer(queue), "/hooks/push", { method: "POST", body });
  return { ...answer, waiting: queue.waiting() };
};

for (const body of ['{"repository": "shop", "ref": "refs/he', "", "payload=x"]) {
  test(`no JSON: ${body}`, async () => {
    const { status, waiting, body: told } = await push(body);
    assert.ok([400, 422].includes(status), String(status));
    assert.ok(told && told.error);
    assert.deepEqual(waiting, []);
  });
}

test("pushes", async () => {
  const one = await push('{"repository": "shop", "ref": "refs/heads/feature/x"}');
  assert.equal(one.status, 202);
  assert.deepEqual(one.waiting, ["shop#feature/x"]);
  assert.deepEqual((await push('{"repository": "shop", "ref": "refs/tags/1"}')).body, { queued: false });
  assert.equal((await push('{"repository": "shop"}')).status, 400);
});
