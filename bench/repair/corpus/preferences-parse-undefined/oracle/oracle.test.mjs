import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { DEFAULTS, preferencesOf } from "../src/preferences.ts";

test("who stored nothing has the defaults", async () => {
  const app = createApp();
  const answer = await send(app, "/preferences/bo");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { theme: "light", columns: ["name", "status"] });
  await app.request("/preferences/bo", { method: "PUT", body: JSON.stringify({ columns: ["id"] }) });
  assert.deepEqual((await send(app, "/preferences/bo")).body, { theme: "light", columns: ["id"] });
  assert.deepEqual(DEFAULTS, { theme: "light", columns: ["name", "status"] });
});

test("what is broken is still told", () => {
  assert.throws(() => preferencesOf({ get: () => "{" }, "x"), SyntaxError);
});
