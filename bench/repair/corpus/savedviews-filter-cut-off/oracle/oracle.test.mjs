import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import application from "../src/app.js";

const preview = (query) => send(application.createApp(), `/views/preview?${query}`);

// The words are left open; the house names the field.
test("a filter that is no JSON is refused as other fields are", async () => {
  for (const filter of ['{"status":"op', "open", "{status:open}"]) {
    const answer = await preview(`filter=${encodeURIComponent(filter)}`);
    assertRefused(answer, ["error", "field", "message"]);
    assert.deepEqual([answer.status, answer.body.error, answer.body.field], [400, "bad_request", "filter"]);
  }
});

test("filters that can be read", async () => {
  assert.equal((await preview(`filter=${encodeURIComponent('{"status":"open"}')}`)).body.length, 2);
  assert.equal((await preview("limit=2")).body.length, 2);
  assert.equal((await preview("limit=0")).body.field, "limit");
});
