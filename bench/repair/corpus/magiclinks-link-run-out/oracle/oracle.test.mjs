import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../src/app.js";
import tokens from "../src/tokens.js";

const enter = (link) => send(application.create(), `/enter?link=${link}`);

test("links that are not valid are denied as sessions are", async () => {
  for (const link of [tokens.sign({ mail: "a@b.c" }, -10), "rubbish", "", `${tokens.sign({ mail: "a" }, 60)}x`]) {
    const { status, body } = await enter(link);
    assert.deepEqual([status, body], [401, { error: "denied" }]);
  }
});

test("valid ones", async () => {
  const { status, body } = await enter(tokens.sign({ mail: "z@b.c" }, 60));
  assert.deepEqual([status, body.mail, body.visits], [200, "z@b.c", 1]);
});
