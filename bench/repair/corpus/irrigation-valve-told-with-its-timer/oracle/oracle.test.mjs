import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { api } from "../src/api.js";
import { valves } from "../src/valves.js";

test("a valve that was opened is told of as everywhere", async () => {
  const app = api();
  const answer = await send(app, "/valves/beds/open", { json: { minutes: 20 } });
  assert.equal(answer.status, 200);
  assert.deepEqual(Object.keys(answer.body).sort(), ["isOpen", "name", "until", "zone"]);
  assert.equal(answer.body.isOpen, true);
  assert.ok(Math.abs(Date.parse(answer.body.until) - Date.now() - 1_200_000) < 10_000);
  assert.deepEqual((await send(app, "/valves")).body[0], answer.body);
  assert.ok(valves.get("beds").timer, "it will close");
  const closed = await send(app, "/valves/beds/close", { method: "POST" });
  assert.equal(closed.body.isOpen, false);
  assert.equal(valves.get("beds").timer, null);
  assert.equal((await send(app, "/valves/beds/open", { json: { minutes: 0 } })).status, 400);
});
