import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { issueLink } from "../src/tokens.ts";

const open = (token) => send(createApp(), `/sign?token=${encodeURIComponent(token)}`);

test("links that are no good", async () => {
  for (const token of [issueLink("c-11", "ida@example.org", -5), "garbage", `${issueLink("c-11", "x")}x`]) {
    const answer = await open(token);
    // The house answers 401 wherever a token does not hold; 410 would say of a link that it is over.
    assert.ok([401, 410].includes(answer.status), `${answer.status} ${answer.text}`);
    assert.ok(answer.body?.error, answer.text);
    assert.ok(!("title" in answer.body));
  }
});

test("links that are", async () => {
  assert.equal((await open(issueLink("c-12", "ben@example.org"))).body.title, "Catering");
  assert.equal((await open(issueLink("c-99", "ben@example.org"))).status, 404);
  assert.equal((await send(createApp(), "/sign")).status, 401);
});
