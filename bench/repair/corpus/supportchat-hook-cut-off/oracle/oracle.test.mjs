import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { Inbox } from "../inbox.js";
import { createServer } from "../server.js";

// A rejection nobody hears would end the test run instead of the request.
process.on("unhandledRejection", () => {});
const post = (body, inbox, key = "k") =>
  send(createServer({ hookKey: "k", inbox }), "/hooks/chat", { method: "POST", body, headers: { "x-hook-key": key } });

test("a body that is no JSON", async () => {
  for (const body of ['{"event":"message","chat":"c', "", "hello"]) {
    const inbox = new Inbox();
    const answer = await post(body, inbox);
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error, "body is not JSON");
    assert.deepEqual(inbox.chats(), []);
  }
});

test("all else stays", async () => {
  const inbox = new Inbox();
  assert.equal((await post('{"event":"message","chat":"c","text":"x"}', inbox)).status, 202);
  assert.deepEqual(inbox.chats(), [{ id: "c", messages: 1 }]);
  assert.equal((await post("{}", inbox)).body.error, "chat is missing");
  assert.equal((await post("{", inbox, "other")).status, 401);
});
